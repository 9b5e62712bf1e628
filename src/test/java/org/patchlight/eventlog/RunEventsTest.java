package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;

/** Which event each end of a run is. */
class RunEventsTest {
    private static final Plan PLAN = plan(null, "retry-update", "reset-update-cache");

    private static Plan plan(@Nullable Message block, String... fixes) {
        List<PlannedFix> planned = List.of(fixes).stream()
                .map(id -> new PlannedFix(FixCatalogue.declaration(id).orElseThrow(), null, List.of(), List.of(), null))
                .toList();
        return new Plan(true, planned, List.of(), block);
    }

    private static RunResult ended(Plan plan, Verdict verdict, String reason) {
        List<FixResult> results = List.of(
                new FixResult("retry-update", Verdict.FIXED, Message.of("verdict.detail.fixed")),
                new FixResult("reset-update-cache", verdict, Message.of(reason)));
        return new RunResult("run-000007", plan, verdict, results);
    }

    private static String text(Optional<Event> event) {
        return event.map(one -> one.id().number() + " " + String.join(" ", one.strings()))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED, 201",
        "NOTHING_TO_DO, 201",
        "FAILED, 202",
        "NOT_FIXED, 202",
        "UNPROVEN, 203",
        "RESTART_NEEDED, 203",
        "DECLINED, 207"
    })
    void each_verdict_has_its_event(Verdict verdict, int id) {
        assertThat(text(RunEvents.ended(ended(PLAN, verdict, "verdict.by-status"))))
                .isEqualTo(
                        id + " run-000007 " + verdict.id() + " retry-update=fixed,reset-update-cache=" + verdict.id());
    }

    @ParameterizedTest
    @CsvSource({
        "guard.managed, 301 managed",
        "guard.restart-pending, 302 restart-pending",
        "guard.other-run, 302 other-run",
        "elevation.unprotected-folder, 302 elevation.unprotected-folder"
    })
    void a_blocked_run_has_its_reason(String reason, String event) {
        RunResult blocked = ended(PLAN, Verdict.BLOCKED, reason);
        assertThat(text(RunEvents.ended(blocked))).isEqualTo(event + " retry-update,reset-update-cache");
        assertThat(RunEvents.refusal(blocked)).isNotEmpty();
        assertThat(RunEvents.refusal(ended(PLAN, Verdict.FIXED, "x"))).isEmpty();
    }

    @Test
    void only_a_plan_that_can_run_begins() {
        assertThat(text(RunEvents.began(PLAN))).isEqualTo("200 retry-update,reset-update-cache");
        assertThat(RunEvents.began(plan(Message.of("guard.managed"), "retry-update")))
                .isEmpty();
        assertThat(RunEvents.began(plan(null))).isEmpty();
        assertThat(RunEvents.ended(new RunResult("", plan(null), Verdict.NOTHING_TO_DO, List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FIXED, 201", "NOT_FIXED, 202", "FAILED, 202", "RESTART_NEEDED, 203"})
    void a_later_check_decides(Verdict verdict, int id) {
        LaterVerdict later = new LaterVerdict("retry-update", "run-000003", Checks.NOON, verdict);
        assertThat(text(Optional.of(RunEvents.decided(later))))
                .isEqualTo(id + " run-000003 " + verdict.id() + " retry-update=" + verdict.id());
    }

    @ParameterizedTest
    @CsvSource({
        "UNDONE, 205 run-000007 undone",
        "PARTLY_UNDONE, 206 run-000007 partly-undone",
        "FAILED, 206 run-000007 failed",
        "NOTHING_TO_UNDO, ''",
        "DECLINED, ''",
        "BLOCKED, ''"
    })
    void each_end_of_an_undo_has_its_event_or_none(UndoResult.Verdict verdict, String event) {
        assertThat(text(RunEvents.undone(new UndoResult("run-000007", verdict, List.of()))))
                .isEqualTo(event);
    }
}
