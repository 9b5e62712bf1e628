package org.patchlight.repair;

import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;

/** Runs a plan: this program itself, or its helper with administrator rights. */
public interface Repairs {
    /**
     * Runs a plan that the person consented to, then checks again. Blocks until it has ended.
     *
     * @param listener receives the events of the run
     * @return how it ended; a blocked plan is not run
     */
    RunResult run(Plan plan, RunListener listener);

    /**
     * Runs a plan as the second part of another run. The undo of this one then undoes the other as well, and what waits for
     * a restart in both can continue after it.
     *
     * @param first how the other run ended
     */
    default RunResult runAfter(RunResult first, Plan plan, RunListener listener) {
        return run(plan, listener);
    }
}
