package org.patchlight.update.reading.setup;

import java.util.Locale;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Reads the lines of a setup log. Only the result of a whole operation counts: a successful upgrade has hundreds of
 * other errors. Times are local, and jump where another system continued the log.
 */
final class SetupLineHandler {
    private final SetupReasons reasons;
    private final SetupAttempts attempts;
    private final boolean rollback;

    SetupLineHandler(Notes notes, EvidenceFile file) {
        reasons = new SetupReasons(file.path());
        attempts = new SetupAttempts(notes, reasons);
        String place = file.path().replace('\\', '/').toLowerCase(Locale.ROOT);
        rollback = place.contains("/rollback/")
                || file.name().toLowerCase(Locale.ROOT).contains("_rollback.");
    }

    /** Whether the file is the log of a rollback. */
    boolean isRollback() {
        return rollback;
    }

    /**
     * Reads the next line.
     *
     * @param number its number, from 1
     * @return whether the line was understood
     */
    boolean take(StampedLine line, long number) {
        Integer build = SetupBuild.inLine(line.whole(), line.text());
        if (build != null) {
            attempts.target(build);
            return true;
        }
        if (rollback && line.hasTime()) {
            attempts.logOfRollback(line.time());
        }
        reasons.see(line, number);
        return switch (line.first()) {
            case 'C' ->
                SetupEnds.endedByManager(line, attempts)
                        || SetupEnds.abandoned(line, attempts)
                        || SetupEnds.image(line, attempts);
            case 'O' ->
                SetupEnds.failedOperation(line, attempts, reasons, number) || SetupRollback.isIn(line, attempts);
            case 'E' -> SetupEnds.stopped(line, attempts) || SetupEnds.pair(line, attempts);
            case 'S' ->
                SetupEnds.phase(line, attempts)
                        || SetupEnds.framework(line, attempts, reasons, number)
                        || SetupEnds.pair(line, attempts);
            case 'I', 'R' -> SetupRollback.isIn(line, attempts) || SetupEnds.pair(line, attempts);
            default -> SetupEnds.pair(line, attempts);
        };
    }

    void end() {
        attempts.end();
    }
}
