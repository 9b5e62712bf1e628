package org.patchlight.elevated;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
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

    /** One result for both. The run is the one that changed something; an undo of the second undoes both. */
    RunResult joined(RunResult first, RunResult second) {
        List<FixResult> all = Stream.concat(first.results().stream(), second.results().stream())
                .toList();
        String run = first.run().isEmpty() ? second.run() : first.run();
        return new RunResult(
                run, whole, Verdict.ofAll(all.stream().map(FixResult::verdict).toList()), all);
    }
}
