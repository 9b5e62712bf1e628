package org.patchlight.repair.interrupted;

import java.util.List;
import java.util.Set;
import org.patchlight.health.FixId;
import org.patchlight.health.Verdict;
import org.patchlight.repair.guard.Guards;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;

/** Finds what of a plan waits for a restart when its run has ended. */
public final class AfterRestartPlan {
    private static final Set<String> BLOCKED_BY_RESTART = Set.of(Guards.RESTART_FIRST, Guards.RESTART_BY_PERSON);

    private AfterRestartPlan() {}

    /**
     * The fixes that a pending restart blocked: {@code id} or {@code id=value}, in the order of the plan. Empty if the
     * run waits for no restart. Fixes that ran and take effect with the restart are not included: later checks judge
     * them.
     */
    public static List<String> left(RunResult result) {
        return result.plan().fixes().stream()
                .filter(fix -> result.results().stream()
                        .filter(ended -> ended.fixId().equals(fix.declaration().id()))
                        .anyMatch(AfterRestartPlan::isHeldBack))
                .map(PlannedFix::choice)
                .toList();
    }

    private static boolean isHeldBack(FixResult ended) {
        return ended.verdict() == Verdict.BLOCKED
                && BLOCKED_BY_RESTART.contains(ended.detail().key());
    }

    /**
     * Whether the person agreed to continue after the restart, by requesting other fixes and the restart in one plan.
     */
    public static boolean isAgreed(Plan plan) {
        return plan.fixes().size() > 1 && plan.fixes().stream().anyMatch(AfterRestartPlan::isRestart);
    }

    private static boolean isRestart(PlannedFix fix) {
        return fix.declaration().id().equals(FixId.RESTART_PC);
    }
}
