package org.patchlight.repair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.plan.Tier;

/** One run under way; used once. */
final class RepairRun {
    private static final String SEARCH = "search-for-updates";

    private final Pc pc;
    private final Planner planner;
    private final CheckAgain check;
    private final Patience patience;
    private final Plan plan;
    private final RunListener listener;
    private final HealthReport before;
    private final RunNotes notes;
    /** By fix; one that had several turns is judged by its last. */
    private final Map<String, Ended> ended = new LinkedHashMap<>();
    /** Whether nothing but searches has acted since the last search. */
    private boolean searched;

    private HealthReport last;

    /** A fix whose turn is over; judged at the end unless its result is known already. */
    private record Ended(
            PlannedFix fix,
            Newness newness,
            Optional<Message> obstacle,
            Optional<FixResult> result,
            Optional<Tier> tier) {
        boolean hasNextTier() {
            return result.isEmpty() && tier.filter(Tier::hasNext).isPresent();
        }
    }

    /** @param before the look before anything is done */
    RepairRun(
            Pc pc,
            Planner planner,
            CheckAgain check,
            Patience patience,
            Plan plan,
            RunListener listener,
            HealthReport before,
            RunNotes notes) {
        this.pc = pc;
        this.notes = notes;
        this.planner = planner;
        this.check = check;
        this.patience = patience;
        this.plan = plan;
        this.listener = listener;
        this.before = before;
        this.last = before;
    }

    RunResult toEnd(String id, StepRunner steps) {
        for (PlannedFix fix : plan.fixes()) {
            if (isNeeded(fix) && isCancelled()) {
                endAs(fix, Verdict.DECLINED, Message.of("verdict.detail.not-begun"));
            } else if (isNeeded(fix) && !(isSearch(fix) && searched)) {
                turn(fix, steps);
                goOn(fix, steps);
            }
        }
        List<FixResult> results = new ArrayList<>();
        for (Ended one : ended.values()) {
            FixResult result =
                    one.result().orElseGet(() -> Judge.judge(one.fix(), one.newness(), before, last, one.obstacle()));
            listener.fixEnded(one.fix().declaration(), result);
            results.add(result);
        }
        return Verdicts.of(id, plan, results, last);
    }

    private void turn(PlannedFix fix, StepRunner steps) {
        Message block = planner.blockNow(last, plan, fix);
        if (block == null) {
            runOne(fix, steps, planner.again(fix, still(fix)));
            return;
        }
        endAs(fix, Verdict.BLOCKED, block);
    }

    /** Without its having had a turn. */
    private void endAs(PlannedFix fix, Verdict verdict, Message why) {
        FixResult result = new FixResult(fix.declaration().id(), verdict, why);
        Newness newness = newness(MonotonicInstant.now(pc.clock()), fix);
        end(new Ended(fix, newness, Optional.empty(), Optional.of(result), Optional.empty()));
    }

    private boolean isCancelled() {
        return listener.cancellation().isRequested();
    }

    /** Before anything heavier is done, a search tells whether this was enough; where the illness comes up anew, the fix's next tier follows. */
    private void goOn(PlannedFix fix, StepRunner steps) {
        while (!isCancelled() && mayNeedMore(fix) && searchFor(fix, steps) && isNeeded(fix)) {
            Ended done = of(fix);
            FixProposal next = planner.again(fix, still(fix));
            boolean anew = still(fix).stream().anyMatch(done.newness()::isNew);
            if (!anew
                    || !done.hasNextTier()
                    || number(next.tierOrNull()) <= number(done.tier().orElse(null))) {
                return;
            }
            turn(fix, steps);
        }
    }

    private boolean mayNeedMore(PlannedFix fix) {
        if (isSearch(fix)
                || fix.resolves().isEmpty()
                || !isNeeded(fix)
                || of(fix).result().isPresent()) {
            return false;
        }
        boolean heavierFollows = plan.fixes().stream()
                .skip(plan.fixes().indexOf(fix) + 1L)
                .anyMatch(later -> !isSearch(later) && resolveTheSame(fix, later));
        return of(fix).hasNextTier() || heavierFollows;
    }

    /** Whether a search was made that the plan has for the same illness. */
    private boolean searchFor(PlannedFix fix, StepRunner steps) {
        Optional<PlannedFix> search = plan.fixes().stream()
                .filter(other -> isSearch(other) && resolveTheSame(fix, other))
                .findFirst();
        search.filter(planned -> !searched).ifPresent(planned -> turn(planned, steps));
        return search.isPresent() && of(search.get()).result().isEmpty();
    }

    private static boolean isSearch(PlannedFix fix) {
        return !fix.steps().isEmpty()
                && fix.steps().stream().allMatch(step -> step.action().equals(SEARCH));
    }

    private static boolean resolveTheSame(PlannedFix one, PlannedFix other) {
        return one.resolves().stream().anyMatch(other.resolves()::contains);
    }

    private static int number(@Nullable Tier tier) {
        return tier == null ? 0 : tier.number();
    }

    private Ended of(PlannedFix fix) {
        return Objects.requireNonNull(ended.get(fix.declaration().id()));
    }

    private void end(Ended one) {
        ended.put(one.fix().declaration().id(), one);
    }

    /** A fix that a person named without an illness is always run; any other only while its illness lasts. */
    private boolean isNeeded(PlannedFix fix) {
        return fix.resolves().isEmpty()
                || fix.resolves().stream().anyMatch(problem -> !still(problem).isEmpty());
    }

    private List<Finding> still(PlannedFix fix) {
        return fix.resolves().stream()
                .flatMap(problem -> still(problem).stream())
                .distinct()
                .toList();
    }

    private List<Finding> still(Finding problem) {
        return last.findings().stream()
                .filter(later -> Judge.isStill(problem, later))
                .toList();
    }

    private void runOne(PlannedFix fix, StepRunner steps, FixProposal now) {
        MonotonicInstant began = MonotonicInstant.now(pc.clock());
        notes.fixBegun(fix);
        listener.fixStarted(fix.declaration(), now.steps());
        StepRunner.Outcome outcome = steps.runAll(fix.declaration(), now.steps(), listener);
        notes.fixEnded(fix, outcome.failure().isPresent());
        listener.checkingAgain(fix.declaration());
        last = check.checkAgain();
        if (outcome.actions().contains(SEARCH)) {
            waitForTheAgent(fix, began);
        }
        // one that this PC has no way to make is not asked for twice
        if (isSearch(fix) || outcome.actions().contains(SEARCH)) {
            searched = true;
        } else if (!outcome.actions().isEmpty()) {
            searched = false;
        }
        Optional<Message> said =
                now.obstacle().or(() -> outcome.remarks().stream().findFirst());
        Verdict unfinished = outcome.cancelled() ? Verdict.DECLINED : Verdict.FAILED;
        Optional<FixResult> failed =
                outcome.failure().map(why -> new FixResult(fix.declaration().id(), unfinished, why));
        end(new Ended(fix, newness(began, fix), said, failed, Optional.ofNullable(now.tierOrNull())));
    }

    /** The agent works on after it took the request; its outcome decides, so it is worth some waiting. */
    private void waitForTheAgent(PlannedFix fix, MonotonicInstant began) {
        Duration waited = Duration.ZERO;
        while (!isCancelled()
                && isUndecided(fix, began)
                && waited.compareTo(patience.limit()) < 0
                && patience.sleep().test(patience.pause())) {
            waited = waited.plus(patience.pause());
            last = check.checkAgain();
        }
    }

    private boolean isUndecided(PlannedFix fix, MonotonicInstant began) {
        Newness newness = newness(began, fix);
        return fix.resolves().stream()
                .map(this::still)
                .anyMatch(still -> !still.isEmpty() && still.stream().noneMatch(newness::isNew));
    }

    /** What was known before: the plan's illnesses, and what the look before the run made of them. */
    private Newness newness(MonotonicInstant began, PlannedFix fix) {
        List<Finding> known = new ArrayList<>(before.findings());
        known.addAll(fix.resolves());
        return Newness.since(began, pc.clock(), known);
    }
}
