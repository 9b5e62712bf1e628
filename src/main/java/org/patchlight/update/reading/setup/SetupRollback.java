package org.patchlight.update.reading.setup;

import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.stamped.StampedLine;

/** Recognizes that Setup restores the old Windows. */
final class SetupRollback {
    /** From this phase on the upgrade had ended well, and a person asked for the way back. */
    private static final int UNINSTALL = 5;

    private static final String ROLLBACK = "Rollback: ";

    private SetupRollback() {}

    static boolean isIn(StampedLine line, SetupAttempts attempts) {
        if (line.says("Initiating rollback")) {
            int phase = CodeIn.numberAfter(line.whole(), "phase = ", line.text());
            if (phase < UNINSTALL) {
                attempts.rolledBack(line.time());
                if (phase >= 0) {
                    attempts.unwanted();
                }
            } else {
                attempts.uninstalled();
            }
            return true;
        }
        boolean restores =
                isUnderWay(line) || (line.says("OSRollbackService") && line.isError() && line.isFrom("IBSLIB"));
        if (restores) {
            attempts.rolledBack(line.time());
        }
        return restores;
    }

    /** {@code Rollback: Showing splash window}; but {@code Rollback: not needed} is written after an upgrade that worked. */
    private static boolean isUnderWay(StampedLine line) {
        if (!line.says(ROLLBACK)) {
            return false;
        }
        int from = line.text() + ROLLBACK.length();
        int to = line.whole().indexOf(' ', from);
        return line.whole().substring(from, to < 0 ? line.whole().length() : to).endsWith("ing");
    }
}
