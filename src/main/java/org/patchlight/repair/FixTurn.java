package org.patchlight.repair;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.RunProgress.Ended;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.step.Step;

/**
 * Gives a fix of a run its turn: checks what blocks it now, runs its steps, checks the PC again, and waits for the
 * update agent where the fix searched for updates.
 *
 * @param clock the clock of the PC
 * @param planner checks what blocks a fix, and works out its steps again
 * @param check checks the PC again after a fix
 * @param patience how long to wait for the outcome of a search
 * @param plan the plan of the run
 * @param listener receives the events of fixes and steps
 * @param notes writes the beginning and the end of each fix into the journal
 * @param steps runs the steps, each written into the journal before it acts
 * @param progress what the run knows so far
 */
record FixTurn(
        PcClock clock,
        Planner planner,
        CheckAgain check,
        Patience patience,
        Plan plan,
        RunListener listener,
        RunNotes notes,
        StepRunner steps,
        RunProgress progress) {
    /** Runs a fix, unless something blocks it now, or it would now do more than the plan showed. */
    void take(PlannedFix fix) {
        if (isBlocked(fix)) {
            return;
        }
        FixProposal now = planner.again(fix, progress.still(fix));
        Optional<Step> more = finishesRepair() ? Optional.empty() : fix.firstNotShown(now.steps());
        if (more.isPresent()) {
            end(
                    fix,
                    Verdict.BLOCKED,
                    Message.of("repair.plan-changed", more.get().title()));
        } else {
            run(fix, now);
        }
    }

    /**
     * Whether this run first finishes an interrupted one. That starts services and restores folders, which the plan could
     * not see yet, so what follows may need to stop or rename them.
     */
    private boolean finishesRepair() {
        return plan.fixes().stream().anyMatch(fix -> fix.declaration().id().equals(FixId.FINISH_REPAIR));
    }

    /**
     * Runs the next tier of a fix, unless something blocks it now. The plan shows that the fix has more tiers, so consent
     * covers it.
     */
    void takeNextTier(PlannedFix fix, FixProposal next) {
        if (!isBlocked(fix)) {
            run(fix, next);
        }
    }

    private boolean isBlocked(PlannedFix fix) {
        Message block = planner.blockNow(progress.last(), plan, fix);
        if (block != null) {
            end(fix, Verdict.BLOCKED, block);
        }
        return block != null;
    }

    /** Ends a fix that never started because the person stopped the run. */
    void decline(PlannedFix fix) {
        end(fix, Verdict.DECLINED, Message.of("verdict.detail.not-begun"));
    }

    private void end(PlannedFix fix, Verdict verdict, Message why) {
        FixResult result = new FixResult(fix.declaration().id(), verdict, why);
        Newness newness = progress.newness(MonotonicInstant.now(clock), fix);
        progress.ended(new Ended(fix, newness, Optional.empty(), Optional.of(result), Optional.empty()));
    }

    private void run(PlannedFix fix, FixProposal now) {
        MonotonicInstant began = MonotonicInstant.now(clock);
        notes.fixBegun(fix);
        List<Step> due = steps.due(now.steps());
        listener.fixStarted(fix.declaration(), due);
        StepRunner.Outcome outcome = steps.runAll(fix.declaration(), due, listener);
        notes.fixEnded(fix, outcome.failure().isPresent());
        listener.checkingAgain(fix.declaration());
        progress.checked(check.checkAgain());
        if (RunProgress.isSearch(outcome.actions())) {
            waitForTheAgent(fix, began);
        }
        progress.acted(fix, outcome.actions());
        Optional<Message> obstacle =
                now.obstacle().or(() -> outcome.remarks().stream().findFirst());
        Verdict unfinished =
                outcome.cancelled() ? Verdict.DECLINED : outcome.blocked() ? Verdict.BLOCKED : Verdict.FAILED;
        Optional<FixResult> failed =
                outcome.failure().map(why -> new FixResult(fix.declaration().id(), unfinished, why));
        progress.ended(
                new Ended(fix, progress.newness(began, fix), obstacle, failed, Optional.ofNullable(now.tierOrNull())));
    }

    /** The agent keeps working after it accepts the request. Its outcome decides, so the run waits for it. */
    private void waitForTheAgent(PlannedFix fix, MonotonicInstant began) {
        Duration waited = Duration.ZERO;
        while (!listener.cancellation().isRequested()
                && progress.isUndecided(fix, began)
                && waited.compareTo(patience.limit()) < 0
                && patience.sleep().test(patience.pause())) {
            waited = waited.plus(patience.pause());
            progress.checked(check.checkAgain());
        }
    }
}
