package org.patchlight.repair.undo;

import java.util.Locale;
import org.patchlight.health.Message;

/**
 * What became of one step in an undo.
 *
 * @param action the step's action
 * @param target the step's target
 * @param outcome what became of it
 * @param detail the same in one sentence
 */
public record UndoLine(String action, String target, Outcome outcome, Message detail) {
    /** What became of a step. */
    public enum Outcome {
        UNDONE,
        /** It left nothing behind. */
        NOTHING_TO_UNDO,
        /** It is of a kind that cannot be put back. */
        CANNOT,
        FAILED;

        /** The stable name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the PC is as it was before the step. */
    public boolean isClean() {
        return outcome == Outcome.UNDONE || outcome == Outcome.NOTHING_TO_UNDO;
    }
}
