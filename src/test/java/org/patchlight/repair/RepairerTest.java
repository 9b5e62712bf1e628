package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.Programs.Page;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.WindowsRequest;

/** The order of checks, guards, steps and verdicts, with prepared checks. */
class RepairerTest {
    private static final Instant EARLIER = ProblemSets.NOON.minusSeconds(7200);
    private static final Finding FAILED = ProblemSets.updates("update-failed", EARLIER, "light", "heavy");
    private static final Finding FAILED_AGAIN =
            ProblemSets.updates("update-failed", ProblemSets.NOON.plusSeconds(60), "heavy");
    private static final Finding RESTART =
            ProblemSets.finding("restart-pending", Subject.UPDATES, Severity.ATTENTION, ProblemSets.NOON, "restart-pc");

    private final List<String> ran = new ArrayList<>();
    private final Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
        @Override
        public PcClock clock() {
            return standing(ProblemSets.NOON);
        }
    };
    private final Journal journal = Journal.inMemory();
    private final RunLock lock = RunLock.inMemory();

    @Test
    void a_more_thorough_fix_is_not_run_after_a_lighter_one_worked() {
        RunResult result = run(plan(FAILED), checks(report(FAILED), report()));
        assertThat(ran).containsExactly("light");
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_later_fix_can_prove_a_lighter_one() {
        RunResult result = run(plan(FAILED), checks(report(FAILED), report(FAILED), report()));
        assertThat(ran).containsExactly("light", "heavy");
        assertThat(result.results()).extracting(FixResult::verdict).containsOnly(Verdict.FIXED);
    }

    @Test
    void a_problem_that_is_gone_before_the_run_needs_no_fix() throws IOException {
        RunResult result = run(plan(FAILED), checks(report()));
        assertThat(ran).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
    }

    @Test
    void a_restart_that_is_pending_by_now_blocks_the_plan_made_before() throws IOException {
        RunResult result = run(plan(FAILED), checks(report(FAILED, RESTART)));
        assertThat(ran).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(journal.lastRun()).isEmpty();
    }

    @Test
    void a_restart_that_a_fix_made_necessary_stops_the_fixes_after_it() {
        RunResult result = run(plan(FAILED), checks(report(FAILED), report(FAILED_AGAIN, RESTART)));
        assertThat(ran).containsExactly("light");
        assertThat(result.results()).extracting(FixResult::verdict).contains(Verdict.BLOCKED, Verdict.RESTART_NEEDED);
    }

    @Test
    void the_clock_is_not_set_if_setting_the_zone_failed() {
        Finding zone = ProblemSets.finding(
                "wrong-time-zone", Subject.CLOCK, Severity.PROBLEM, ProblemSets.NOON, "set-time-zone", "resync-clock");
        Fix resync = ProblemSets.fix(
                FixCatalogue.declaration("resync-clock").orElseThrow(), WindowsRequest.toOpen(Page.WINDOWS_UPDATE));
        Planner planner = new Planner(pc, List.of(fix("set-time-zone"), resync));
        Plan plan = planner.forFixes(report(zone), Map.of("set-time-zone", "Tokyo Standard Time", "resync-clock", ""));
        assertThat(plan.block()).isEmpty();
        RunResult result = repairer(planner, checks(report(zone))).run(plan, new Noting());
        assertThat(ran).containsExactly("set-time-zone");
        assertThat(result.results().get(1).detail()).isEqualTo(Message.of("guard.zone-first"));
    }

    @Test
    void a_problem_that_appears_during_the_run_is_reported() {
        Finding fresh = ProblemSets.updates("update-service-disabled", ProblemSets.NOON, "restore-update-services");
        RunResult result = run(plan(FAILED), checks(report(FAILED), report(fresh)));
        assertThat(result.results()).extracting(FixResult::verdict).containsExactly(Verdict.FIXED, Verdict.NOT_FIXED);
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_FIXED);
    }

    @Test
    void two_repairs_never_run_at_once() throws IOException {
        try (RunLock.Held held = lock.tryHold().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(run(plan(FAILED), checks(report(FAILED))).verdict()).isEqualTo(Verdict.BLOCKED);
        }
        assertThat(ran).isEmpty();
        assertThat(run(plan(FAILED), checks(report(FAILED), report())).verdict())
                .isEqualTo(Verdict.FIXED);
    }

    @Test
    void the_lock_is_released_after_a_bug() throws IOException {
        CheckAgain broken = () -> {
            throw new IllegalStateException("ours");
        };
        assertThatThrownBy(() -> run(plan(FAILED), broken)).isInstanceOf(IllegalStateException.class);
        assertThat(lock.tryHold()).isPresent();
    }

    @Test
    void a_run_waits_for_a_search_until_it_decides() {
        AtomicInteger pauses = new AtomicInteger();
        Planner planner = new Planner(pc, List.of(searching()));
        CheckAgain checks =
                checks(report(FAILED), report(FAILED), report(FAILED), report(FAILED), report(), report(FAILED_AGAIN));
        RunResult result = repairer(planner, checks, pauses).run(planner.forAll(report(FAILED)), RunListener.NONE);
        assertThat(pauses).hasValue(3);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_search_that_decides_nothing_leaves_the_fix_unproven() {
        AtomicInteger pauses = new AtomicInteger();
        Planner planner = new Planner(pc, List.of(searching()));
        RunResult result =
                repairer(planner, checks(report(FAILED)), pauses).run(planner.forAll(report(FAILED)), RunListener.NONE);
        assertThat(pauses).hasValue(18);
        assertThat(result.verdict()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void a_search_that_fails_again_ends_the_wait_as_not_fixed() {
        AtomicInteger pauses = new AtomicInteger();
        Planner planner = new Planner(pc, List.of(searching()));
        RunResult result = repairer(planner, checks(report(FAILED), report(FAILED_AGAIN)), pauses)
                .run(planner.forAll(report(FAILED)), RunListener.NONE);
        assertThat(pauses).hasValue(0);
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_FIXED);
    }

    @Test
    void a_listener_that_throws_changes_nothing() {
        RunListener broken = new RunListener() {
            @Override
            public void fixStarted(FixDeclaration fix, List<Step> steps) {
                throw new IllegalStateException("a window");
            }
        };
        Planner planner = planner();
        RunResult result =
                repairer(planner, checks(report(FAILED), report())).run(planner.forAll(report(FAILED)), broken);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
    }

    private RunResult run(Plan plan, CheckAgain checks) {
        return repairer(planner(), checks).run(plan, new Noting());
    }

    private Plan plan(Finding... findings) {
        return planner().forAll(report(findings));
    }

    private Planner planner() {
        return new Planner(pc, List.of(fix("light"), fix("heavy")));
    }

    private Repairer repairer(Planner planner, CheckAgain checks) {
        return repairer(planner, checks, new AtomicInteger());
    }

    private Repairer repairer(Planner planner, CheckAgain checks, AtomicInteger pauses) {
        Patience patience =
                new Patience(Duration.ofMinutes(3), Duration.ofSeconds(10), pause -> pauses.incrementAndGet() > 0);
        return new Repairer(pc, planner, journal, lock, checks, patience);
    }

    /** Records the order in which fixes have their turn. */
    private final class Noting implements RunListener {
        @Override
        public void fixStarted(FixDeclaration fix, List<Step> steps) {
            ran.add(fix.id());
        }
    }

    private static Fix fix(String id) {
        return ProblemSets.fix(id, WindowsRequest.toOpen(Page.WINDOWS_UPDATE));
    }

    private static Fix searching() {
        return ProblemSets.fix(
                "light", new WindowsRequest(WindowsRequest.Request.SEARCH_FOR_UPDATES, "Windows Update"));
    }

    private static HealthReport report(Finding... findings) {
        return ProblemSets.report(findings);
    }

    /** Returns these reports in order, then the last one always. */
    private static CheckAgain checks(HealthReport... reports) {
        Iterator<HealthReport> each = Arrays.asList(reports).iterator();
        HealthReport last = reports[reports.length - 1];
        return () -> each.hasNext() ? each.next() : last;
    }
}
