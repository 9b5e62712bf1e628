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
     * @param run the id of the run, which {@code undo} takes; empty if there is none
     * @param verdict the verdict of the run
     * @param results the result of each fix
     */
    record Repaired(String run, Verdict verdict, List<FixResult> results) implements HelperEnd {
        public Repaired {
            results = List.copyOf(results);
        }
    }

    /**
     * It undid a run as far as possible.
     *
     * @param result the result of each change
     */
    record Undone(UndoResult result) implements HelperEnd {}

    /**
     * It did nothing.
     *
     * @param reason why not
     */
    record Refused(Message reason) implements HelperEnd {}

    /**
     * Its result is missing. What it did is in its journal.
     *
     * @param reason why the result is missing
     * @param goesOn whether it is still running and is only no longer followed
     */
    record Lost(Message reason, boolean goesOn) implements HelperEnd {
        /** Whether the folder that only administrators can write could not be used. */
        public boolean isWithoutPlace() {
            return reason.equals(HelperExit.NO_PLACE.words());
        }

        static Lost dead(Message reason) {
            return new Lost(reason, false);
        }
    }
}
