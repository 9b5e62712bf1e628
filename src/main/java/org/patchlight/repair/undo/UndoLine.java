package org.patchlight.repair.undo;

import java.util.Locale;
import org.patchlight.health.Message;

/**
 * The result of one step in an undo.
 *
 * @param action the step's action
 * @param target the step's target
 * @param outcome the result
 * @param detail the result in one sentence
 */
public record UndoLine(String action, String target, Outcome outcome, Message detail) {
    /** The result of undoing a step. */
    public enum Outcome {
        UNDONE,
        /** The step left nothing to undo. */
        NOTHING_TO_UNDO,
        /** The step is of a kind that can't be undone, or its copy is gone. */
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
