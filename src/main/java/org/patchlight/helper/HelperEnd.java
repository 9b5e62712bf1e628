package org.patchlight.helper;

import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.undo.UndoResult;

/** How a helper ended. */
public sealed interface HelperEnd {
    /**
     * It ran its plan to the end.
     *
     * @param run its id, which {@code undo} takes; empty if there is none
     */
    record Repaired(String run, Verdict verdict, List<FixResult> results) implements HelperEnd {
        public Repaired {
            results = List.copyOf(results);
        }
    }

    /** It put a run back, as far as it could be. */
    record Undone(UndoResult result) implements HelperEnd {}

    /** It did nothing, for this reason. */
    record Refused(Message reason) implements HelperEnd {}

    /**
     * There is no last word of it. What it did stands in its journal.
     *
     * @param goesOn whether it is still at work, and only followed no longer
     */
    record Lost(Message reason, boolean goesOn) implements HelperEnd {
        static Lost dead(Message reason) {
            return new Lost(reason, false);
        }
    }
}
