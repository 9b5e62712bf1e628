package org.patchlight.repair.interrupted;

import java.util.List;
import org.patchlight.health.FixId;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;

/** What of a plan waits for a restart when its run has ended. */
public final class AfterRestartPlan {
    private static final String BLOCKED_BY_RESTART = "guard.restart-pending";

    private AfterRestartPlan() {}

    /**
     * The fixes that a restart held back: {@code id}, or {@code id=value}, in the order of the plan; empty if the run waits for no restart. Those that were done and
     * take effect with the restart are no part of it: later looks decide on them.
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
        return ended.verdict() == Verdict.BLOCKED && ended.detail().key().equals(BLOCKED_BY_RESTART);
    }

    /** Who asks for fixes and the restart in one plan agrees to going on after it. */
    public static boolean isAgreed(Plan plan) {
        return plan.fixes().size() > 1 && plan.fixes().stream().anyMatch(AfterRestartPlan::isRestart);
    }

    private static boolean isRestart(PlannedFix fix) {
        return fix.declaration().id().equals(FixId.RESTART_PC);
    }
}
