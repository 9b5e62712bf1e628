package org.patchlight.repair;

import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;

/** Whoever runs a plan: this program itself, or an elevated one on its behalf. */
public interface Repairs {
    /**
     * Runs a plan that the person consented to, and looks again. Blocks until it has ended.
     *
     * @return how it ended; a plan that is blocked is not run
     */
    RunResult run(Plan plan, RunListener listener);
}
