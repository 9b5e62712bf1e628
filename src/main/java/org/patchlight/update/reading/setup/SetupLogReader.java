package org.patchlight.update.reading.setup;

import java.io.IOException;
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
        private final SetupAttempts attempts;
        private final SetupTarget target = new SetupTarget();

        LineHandler(SetupAttempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public boolean take(StampedLine line) {
            if (target.take(line)) {
                attempts.target(target.buildOrNull());
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

        @Override
        public void end() {
            attempts.end();
        }
    }
}
