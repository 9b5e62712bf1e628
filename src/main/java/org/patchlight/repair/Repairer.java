package org.patchlight.repair;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Plan.PlannedFix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a plan on this PC: fix by fix, after each of them another look; what that look shows to be cured needs no further fix. The verdicts are
 * given at the end, because a light fix may be proven only by the search that follows it.
 */
public final class Repairer implements Repairs {
    private static final Logger LOG = LoggerFactory.getLogger(Repairer.class);
    private static final String SEARCH = "search-for-updates";

    private final Pc pc;
    private final Planner planner;
    private final Journal journal;
    private final RunLock lock;
    private final Supplier<HealthReport> look;
    private final Patience patience;

    /**
     * @param look looks at the PC again, afresh
     * @param patience how long the outcome of a search is waited for
     */
    public Repairer(
            Pc pc, Planner planner, Journal journal, RunLock lock, Supplier<HealthReport> look, Patience patience) {
        this.pc = pc;
        this.planner = planner;
        this.journal = journal;
        this.lock = lock;
        this.look = look;
        this.patience = patience;
    }

    /**
     * How long the outcome of a search by the update agent is waited for.
     *
     * @param limit in all
     * @param pause between two looks
     * @param sleep waits for a time; false if it was told to stop
     */
    public record Patience(Duration limit, Duration pause, Predicate<Duration> sleep) {}

    @Override
    public RunResult run(Plan plan, RunListener listener) {
        if (plan.block().isPresent()) {
            return whole("", plan, Verdict.BLOCKED, plan.block().get());
        }
        if (plan.fixes().isEmpty()) {
            return result("", plan, List.of(), look.get());
        }
        try {
            Optional<RunLock.Held> held = lock.tryHold();
            if (held.isEmpty()) {
                return whole("", plan, Verdict.BLOCKED, Message.of("guard.other-run"));
            }
            try (RunLock.Held mine = held.get()) {
                LOG.debug("repairing under {}", mine);
                return new Run(plan, journal.newRun(), listener).toEnd();
            }
        } catch (IOException nowhereToWrite) {
            LOG.warn("the journal cannot be written, so nothing was done", nowhereToWrite);
            return whole("", plan, Verdict.FAILED, Failures.words(nowhereToWrite));
        }
    }

    private static RunResult whole(String run, Plan plan, Verdict verdict, Message detail) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), verdict, detail))
                .toList();
        List<FixResult> atLeastOne = results.isEmpty() ? List.of(new FixResult("", verdict, detail)) : results;
        return new RunResult(run, plan, verdict, atLeastOne);
    }

    /** Adds what nobody tried to cure, or could see, and judges the whole. */
    private static RunResult result(String run, Plan plan, List<FixResult> fixes, HealthReport after) {
        List<FixResult> all = new ArrayList<>(fixes);
        plan.leftToThePerson().stream()
                .filter(left -> after.finding(left.id()).isPresent())
                .map(Judge::leftAlone)
                .forEach(all::add);
        if (plan.everything()) {
            after.findings().stream()
                    .filter(finding -> finding.severity() == Severity.UNKNOWN)
                    .map(Judge::unseen)
                    .forEach(all::add);
        }
        Verdict verdict = Verdict.ofAll(all.stream().map(FixResult::verdict).toList());
        return new RunResult(run, plan, verdict, all);
    }

    /** One run under way. */
    private final class Run {
        private final Plan plan;
        private final String id;
        private final RunListener listener;
        private final StepRunner steps;
        private final List<Ended> ended = new ArrayList<>();
        private HealthReport last = HealthReport.of(Instant.EPOCH, List.of());

        /** A fix whose turn is over; judged at the end unless it failed. */
        private record Ended(PlannedFix fix, Instant began, Optional<Message> obstacle, Optional<FixResult> failed) {}

        Run(Plan plan, String id, RunListener listener) {
            this.plan = plan;
            this.id = id;
            this.listener = listener;
            this.steps = new StepRunner(pc, journal, id);
        }

        RunResult toEnd() {
            for (PlannedFix fix : plan.fixes()) {
                if (ended.isEmpty() || isNeeded(fix)) {
                    runOne(fix);
                }
            }
            List<FixResult> results = new ArrayList<>();
            for (Ended one : ended) {
                FixResult result =
                        one.failed().orElseGet(() -> Judge.judge(one.fix(), one.began(), last, one.obstacle()));
                listener.fixEnded(one.fix().declaration(), result);
                results.add(result);
            }
            return result(id, plan, results, last);
        }

        /** A fix that a person named without an illness is always run; any other only while its illness lasts. */
        private boolean isNeeded(PlannedFix fix) {
            return fix.cures().isEmpty()
                    || fix.cures().stream()
                            .anyMatch(illness -> stillThere(illness).isPresent());
        }

        private Optional<Finding> stillThere(Finding illness) {
            return last.findings().stream()
                    .filter(later -> Judge.isStill(illness, later))
                    .findFirst();
        }

        private void runOne(PlannedFix fix) {
            Instant began = pc.clock().now();
            Prescription now = planner.again(fix);
            listener.fixStarted(fix.declaration(), now.steps());
            StepRunner.Outcome outcome = steps.runAll(fix.declaration(), now.steps(), listener);
            Optional<FixResult> failed =
                    outcome.failure().map(why -> new FixResult(fix.declaration().id(), Verdict.FAILED, why));
            Optional<Message> said =
                    now.obstacle().or(() -> outcome.remarks().stream().findFirst());
            listener.lookingAgain(fix.declaration());
            last = look.get();
            if (outcome.actions().contains(SEARCH)) {
                waitForTheAgent(fix, began);
            }
            ended.add(new Ended(fix, began, said, failed));
        }

        /** The agent works on after it took the request; its outcome decides, so it is worth some waiting. */
        private void waitForTheAgent(PlannedFix fix, Instant began) {
            Duration waited = Duration.ZERO;
            while (undecided(fix, began)
                    && waited.compareTo(patience.limit()) < 0
                    && patience.sleep().test(patience.pause())) {
                waited = waited.plus(patience.pause());
                last = look.get();
            }
        }

        private boolean undecided(PlannedFix fix, Instant began) {
            return fix.cures().stream()
                    .map(this::stillThere)
                    .flatMap(Optional::stream)
                    .anyMatch(still -> still.observed().isBefore(began));
        }
    }
}
