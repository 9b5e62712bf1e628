package org.patchlight.update.reading.setup;

import java.io.IOException;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.StampedLine;
import org.patchlight.update.reading.servicing.StampedLog;

/**
 * Reads what Windows Setup leaves of an upgrade: {@code setupact.log}, {@code setuperr.log}, their like in the rollback folder, and the text of
 * SetupDiag (Windows 7 to 11). Only what the setup platform says of an operation as a whole counts; the hundreds of other errors in a good
 * upgrade do not. Times are local, and jump where another system wrote on.
 */
public final class SetupLogReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        StampedLog.read(file, notes, new Sense(new SetupAttempts(notes)));
    }

    private static final class Sense implements StampedLog.Sense {
        private final SetupAttempts attempts;
        private final SetupTarget target = new SetupTarget();

        Sense(SetupAttempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public boolean take(StampedLine line) {
            if (target.take(line)) {
                attempts.leadsTo(target.buildOrNull());
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
