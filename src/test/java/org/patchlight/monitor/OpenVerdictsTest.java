package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.monitor.SampleChecks.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.update.UpdateState;

/** A repair without proof stays open until the next installation or search decides. */
class OpenVerdictsTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(5));

    private final History history = History.inMemory();
    private final OpenVerdicts open = new OpenVerdicts(history);

    @Test
    void a_success_after_the_repair_proves_it_once() {
        repaired("reset-update-cache", Verdict.UNPROVEN);
        List<LaterVerdict> decided = open.decide(check(NOON.plusSeconds(60)));
        assertThat(decided).containsExactly(new LaterVerdict("reset-update-cache", "run-000001", NOON, Verdict.FIXED));
        HistoryEntry decision = history.since(LATER).get(0);
        assertThat(decision.isEvent(HistoryEntry.DECIDED)).isTrue();
        assertThat(decision.verdict()).isEqualTo("fixed");
        assertThat(decision.run()).isEqualTo("run-000001");
        assertThat(open.decide(check(NOON.plusSeconds(60)))).isEmpty();
    }

    @Test
    void a_failure_that_is_no_longer_reported_proves_nothing_without_a_success_since() {
        repaired("reset-update-cache", Verdict.UNPROVEN);
        assertThat(open.decide(check(NOON.minusSeconds(60)))).isEmpty();
        assertThat(open.decide(check(null))).isEmpty();
    }

    @Test
    void a_failure_after_the_repair_shows_that_it_did_not_help() {
        repaired("reset-update-cache", Verdict.UNPROVEN);
        assertThat(open.decide(check(null, failed(NOON.minusSeconds(60))))).isEmpty();
        assertThat(open.decide(check(null, failed(NOON.plusSeconds(60)))))
                .extracting(LaterVerdict::verdict)
                .containsExactly(Verdict.NOT_FIXED);
    }

    @Test
    void a_known_failure_that_a_wrong_clock_dated_later_decides_nothing() {
        history.append(HistoryEntries.failure(SampleChecks.failure(NOON.plusSeconds(4000), "KB5034765")));
        repaired("reset-update-cache", Verdict.UNPROVEN);
        assertThat(open.decide(check(null, failed(NOON.plusSeconds(4000))))).isEmpty();
    }

    @Test
    void nothing_is_decided_while_the_subject_cannot_be_checked() {
        repaired("resync-clock", Verdict.UNPROVEN);
        assertThat(open.decide(check(null, finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN))))
                .isEmpty();
        assertThat(open.decide(check(null))).hasSize(1);
    }

    @Test
    void a_problem_that_only_a_restart_solves_keeps_it_open() {
        repaired("remove-update-blocker", Verdict.RESTART_NEEDED);
        Finding waits = finding("update-service-missing", Subject.UPDATES, Severity.PROBLEM, "restart-pc");
        assertThat(open.decide(check(null, waits))).isEmpty();
        assertThat(open.decide(check(null))).extracting(LaterVerdict::verdict).containsExactly(Verdict.FIXED);
    }

    @Test
    void a_verdict_that_waits_for_a_restart_is_decided_after_it() {
        repaired("restart-pc", Verdict.RESTART_NEEDED);
        assertThat(open.decide(
                        check(null, finding("restart-pending", Subject.UPDATES, Severity.ATTENTION, "restart-pc"))))
                .isEmpty();
        assertThat(open.decide(check(null))).extracting(LaterVerdict::verdict).containsExactly(Verdict.FIXED);
    }

    @Test
    void the_newest_verdict_of_a_fix_counts_and_undone_fixes_are_not_judged() {
        repaired("reset-update-cache", Verdict.UNPROVEN);
        repaired("reset-update-cache", Verdict.FIXED);
        repaired("retry-update", Verdict.UNPROVEN);
        history.append(HistoryEntries.undo(NOON, new UndoResult("run-000001", UndoResult.Verdict.UNDONE, List.of())));
        assertThat(open.decide(check(NOON.plusSeconds(60)))).isEmpty();
    }

    private void repaired(String fix, Verdict verdict) {
        history.append(
                HistoryEntries.fix(NOON, "run-000001", new FixResult(fix, verdict, Message.of("verdict.by-status"))));
    }

    private static Finding failed(Instant when) {
        return new Finding(
                "update-failed",
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(),
                List.of(),
                when,
                null,
                List.of("reset-update-cache"));
    }

    private static Finding finding(String id, Subject subject, Severity severity, String... fixes) {
        return new Finding(id, subject, severity, List.of(), List.of(), LATER, null, List.of(fixes));
    }

    private static CheckReport check(@Nullable Instant lastSuccess, Finding... findings) {
        UpdateState state = new UpdateState(lastSuccess, null, List.of(), null);
        return new CheckReport(
                SampleChecks.clock(List.of()),
                CheckResult.of(Subject.UPDATES, state, List.of()),
                SampleChecks.devices(),
                HealthReport.of(LATER, List.of(findings)));
    }
}
