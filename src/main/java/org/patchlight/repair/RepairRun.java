package org.patchlight.repair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Plan.PlannedFix;
import org.patchlight.repair.Repairer.Patience;

/** One run under way; used once. */
final class RepairRun {
    private static final String SEARCH = "search-for-updates";

    private final Pc pc;
    private final Planner planner;
    private final Supplier<HealthReport> look;
    private final Patience patience;
    private final Plan plan;
    private final RunListener listener;
    private final HealthReport before;
    private final List<Ended> ended = new ArrayList<>();
    private HealthReport last;

    /** A fix whose turn is over; judged at the end unless its result is known already. */
    private record Ended(PlannedFix fix, Newness newness, Optional<Message> obstacle, Optional<FixResult> result) {}

    /** @param before the look before anything is done */
    RepairRun(
            Pc pc,
            Planner planner,
            Supplier<HealthReport> look,
            Patience patience,
            Plan plan,
            RunListener listener,
            HealthReport before) {
        this.pc = pc;
        this.planner = planner;
        this.look = look;
        this.patience = patience;
        this.plan = plan;
        this.listener = listener;
        this.before = before;
        this.last = before;
    }

    RunResult toEnd(String id, StepRunner steps) {
        for (PlannedFix fix : plan.fixes()) {
            if (!isNeeded(fix)) {
                continue;
            }
            Message block = planner.blockNow(last, plan, fix);
            if (block == null) {
                runOne(fix, steps);
            } else {
                FixResult blocked = new FixResult(fix.declaration().id(), Verdict.BLOCKED, block);
                ended.add(new Ended(fix, newness(Moment.now(pc.clock()), fix), Optional.empty(), Optional.of(blocked)));
            }
        }
        List<FixResult> results = new ArrayList<>();
        for (Ended one : ended) {
            FixResult result =
                    one.result().orElseGet(() -> Judge.judge(one.fix(), one.newness(), before, last, one.obstacle()));
            listener.fixEnded(one.fix().declaration(), result);
            results.add(result);
        }
        return Verdicts.of(id, plan, results, last);
    }

    /** A fix that a person named without an illness is always run; any other only while its illness lasts. */
    private boolean isNeeded(PlannedFix fix) {
        return fix.cures().isEmpty()
                || fix.cures().stream().anyMatch(illness -> !still(illness).isEmpty());
    }

    private List<Finding> still(Finding illness) {
        return last.findings().stream()
                .filter(later -> Judge.isStill(illness, later))
                .toList();
    }

    private void runOne(PlannedFix fix, StepRunner steps) {
        Moment began = Moment.now(pc.clock());
        Prescription now = planner.again(fix);
        listener.fixStarted(fix.declaration(), now.steps());
        StepRunner.Outcome outcome = steps.runAll(fix.declaration(), now.steps(), listener);
        listener.lookingAgain(fix.declaration());
        last = look.get();
        if (outcome.actions().contains(SEARCH)) {
            waitForTheAgent(fix, began);
        }
        Optional<Message> said =
                now.obstacle().or(() -> outcome.remarks().stream().findFirst());
        Optional<FixResult> failed =
                outcome.failure().map(why -> new FixResult(fix.declaration().id(), Verdict.FAILED, why));
        ended.add(new Ended(fix, newness(began, fix), said, failed));
    }

    /** The agent works on after it took the request; its outcome decides, so it is worth some waiting. */
    private void waitForTheAgent(PlannedFix fix, Moment began) {
        Duration waited = Duration.ZERO;
        while (isUndecided(fix, began)
                && waited.compareTo(patience.limit()) < 0
                && patience.sleep().test(patience.pause())) {
            waited = waited.plus(patience.pause());
            last = look.get();
        }
    }

    private boolean isUndecided(PlannedFix fix, Moment began) {
        Newness newness = newness(began, fix);
        return fix.cures().stream()
                .map(this::still)
                .anyMatch(still -> !still.isEmpty() && still.stream().noneMatch(newness::isNew));
    }

    /** What was known before: the plan's illnesses, and what the look before the run made of them. */
    private Newness newness(Moment began, PlannedFix fix) {
        List<Finding> known = new ArrayList<>(before.findings());
        known.addAll(fix.cures());
        return Newness.since(began, pc.clock(), known);
    }
}
