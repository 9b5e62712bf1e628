package org.patchlight.elevated;

import java.util.List;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;

/**
 * The two parts of a plan that needs an administrator.
 *
 * @param whole the plan that the person consented to
 * @param elevated what the helper runs
 * @param opening what opens something for the person, and runs in the person's own program after the helper
 */
record PlanParts(Plan whole, Plan elevated, Plan opening) {
    static PlanParts of(Plan plan) {
        List<PlannedFix> elevated =
                plan.fixes().stream().filter(fix -> !fix.opensForPerson()).toList();
        List<PlannedFix> opening =
                plan.fixes().stream().filter(PlannedFix::opensForPerson).toList();
        return new PlanParts(plan, plan.only(elevated), new Plan(false, opening, List.of(), null));
    }

    /** One result for both. */
    RunResult joined(RunResult first, RunResult second) {
        RunResult both = first.followedBy(second);
        return new RunResult(both.run(), whole, both.verdict(), both.results());
    }
}
