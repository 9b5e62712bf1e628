package org.patchlight.update.reading.setup;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.StampedLine;
import org.patchlight.update.reading.servicing.StampedLog;

/**
 * Reads the logs of Windows Setup about an upgrade (Windows 7 to 11): {@code setupact.log}, {@code setuperr.log},
 * those of the rollback folder, and the text of SetupDiag. Only the result of a whole operation counts. A successful
 * upgrade has hundreds of other errors. Times are local, and jump where another system continued the log.
 */
public final class SetupLogReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        StampedLog.read(file, notes, new LineHandler(new SetupAttempts(notes)));
    }

    private static final class LineHandler implements StampedLog.LineHandler {
        /** Such as {@code Target OS version: 10.0.22621} or {@code TargetOSBuildString = 10.0.22621.1}. */
        private static final Pattern BUILD =
                Pattern.compile("Target ?OS[A-Za-z ]{0,20}\\W{1,6}(?:10\\.0\\.|6\\.\\d\\.)?(\\d{4,5})(?!\\d)");

        private final SetupAttempts attempts;

        LineHandler(SetupAttempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public boolean take(StampedLine line) {
            if (isTarget(line)) {
                return true;
            }
            return switch (line.first()) {
                case 'C' -> SetupLines.endedByManager(line, attempts) || SetupLines.abandoned(line, attempts);
                case 'O' -> SetupLines.failedOperation(line, attempts);
                case 'E' -> SetupLines.gatherAborted(line, attempts) || SetupLines.pair(line, attempts);
                case 'S' -> SetupLines.phase(line, attempts) || SetupLines.pair(line, attempts);
                case 'I' -> SetupLines.rollback(line, attempts) || SetupLines.pair(line, attempts);
                case 'U' -> attempts.endsAt(SetupLines.endOfUpgrade(line)) || SetupLines.pair(line, attempts);
                default -> SetupLines.pair(line, attempts);
            };
        }

        /** Reads a line; true if it had the target build. */
        private boolean isTarget(StampedLine line) {
            int target = line.whole().indexOf("Target", line.text());
            if (target < 0) {
                return false;
            }
            Matcher build =
                    BUILD.matcher(line.whole()).region(target, line.whole().length());
            if (!build.find()) {
                return false;
            }
            attempts.target(Integer.valueOf(build.group(1)));
            return true;
        }

        @Override
        public void end() {
            attempts.end();
        }
    }
}
