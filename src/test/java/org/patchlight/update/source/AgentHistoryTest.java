package org.patchlight.update.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.update.AgentAnswers.installed;
import static org.patchlight.update.PaperPc.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Status;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.update.AgentAnswers;
import org.patchlight.update.AgentRecords;
import org.patchlight.update.LogLines;
import org.patchlight.update.PaperPc;
import org.patchlight.update.UpdateCheck;
import org.patchlight.update.UpdateCheckRun;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

/** The update agent's own history, together with the two logs. */
class AgentHistoryTest {
    private static final String ID = "5f2b0000-1111-4222-8333-44445555aaaa";
    private static final String TITLE = "2026-05 Cumulative Update for Windows 11 (KB5058411)";
    private static final Instant TWO_HOURS_AGO = NOW.minus(Duration.ofHours(2));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final int MAPPED = 0x80240020;
    private static final int ROOT = 0x80070002;
    private static final AgentEntry FAILURE = installed(TWO_HOURS_AGO, 4, MAPPED, ROOT, ID, TITLE);

    @Test
    void a_failure_that_only_the_agent_reports_is_a_finding_with_both_codes() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(FAILURE)));
        assertThat(check.ids()).containsExactly("update-failed");
        assertThat(UpdateCheckRun.text(check.finding("update-failed")))
                .contains("KB5058411", "0x80240020", "0x80070002", "source: update history");
        UpdateFailure last = check.result().state().lastFailure().orElseThrow();
        assertThat(last.code()).contains(new Hresult(MAPPED));
        assertThat(last.root()).contains(new Hresult(ROOT));
        assertThat(last.updateId()).contains("5F2B0000-1111-4222-8333-44445555AAAA");
        assertThat(check.finding("update-failed").fixes()).contains("reset-update-cache");
    }

    @Test
    void a_restart_that_only_the_agent_asks_for_is_pending_with_its_own_evidence() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.restartRequired(true)));
        assertThat(check.ids()).containsExactly("restart-pending");
        assertThat(check.finding("restart-pending").fixes()).containsExactly("restart-pc");
        assertThat(UpdateCheckRun.text(check.finding("restart-pending"))).contains("update agent reports");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.restartRequired(false)))
                        .ids())
                .isEmpty();
    }

    @Test
    void the_same_attempt_in_all_three_sources_is_one_and_has_both_codes() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(LogLines.installFailed(TWO_HOURS_AGO.plusSeconds(2), "{" + ID + "}", "80070002", TITLE))
                .events(AgentRecords.installFailed(TWO_HOURS_AGO.plusSeconds(1), "{" + ID + "}", "80070002", TITLE))
                .agent(AgentAnswers.memory(FAILURE)));
        assertThat(check.result().state().unresolved()).hasSize(1);
        UpdateFailure one = check.result().state().unresolved().get(0);
        assertThat(one.time()).isEqualTo(TWO_HOURS_AGO.plusSeconds(2));
        assertThat(one.attempt().codes()).containsExactly(new Hresult(ROOT), new Hresult(MAPPED));
    }

    @Test
    void a_success_of_the_agent_resolves_failures_in_the_logs_and_vice_versa() {
        AgentEntry success = installed(TWO_HOURS_AGO, 2, 0, 0, ID, TITLE);
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .log(LogLines.installFailed(YESTERDAY, "{" + ID + "}", "80070002", TITLE))
                                .agent(AgentAnswers.memory(success)))
                        .ids())
                .isEmpty();
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .events(AgentRecords.installed(NOW.minusSeconds(60), "{" + ID + "}", TITLE))
                                .agent(AgentAnswers.memory(FAILURE)))
                        .ids())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "3, 0x80070005", "4, 0x8024000B", "5, 0x80240005", "99, 0x80070005"})
    void what_did_not_fail_is_no_failure(int result, String code) {
        AgentEntry entry = installed(TWO_HOURS_AGO, result, Long.decode(code).intValue(), 0, ID, TITLE);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(entry)))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_failure_without_a_mapped_code_has_the_one_beneath() {
        AgentEntry entry = installed(TWO_HOURS_AGO, 4, 0, ROOT, ID, TITLE);
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(entry)));
        assertThat(check.result().state().lastFailure().orElseThrow().attempt().codes())
                .containsExactly(new Hresult(ROOT));
    }

    @Test
    void a_removal_that_failed_is_resolved_by_a_removal_alone() {
        AgentEntry failed = new AgentEntry(2, 4, ROOT, 0, TWO_HOURS_AGO, ID, 1, TITLE, null, null);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(failed)))
                        .ids())
                .containsExactly("update-failed");
        AgentEntry removed = new AgentEntry(2, 2, 0, 0, NOW.minusSeconds(60), ID, 1, TITLE, null, null);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(removed, failed)))
                        .ids())
                .isEmpty();
    }

    @Test
    void the_agent_alone_is_enough_to_judge() {
        UpdateCheckRun check = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN)
                .refuseEvents(Reason.DENIED)
                .agent(AgentAnswers.memory(installed(YESTERDAY, 2, 0, 0, ID, TITLE))));
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
        assertThat(check.result().state().lastSuccess()).contains(YESTERDAY);
        assertThat(check.ids()).containsExactly("update-source-unread");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void an_agent_that_cannot_be_asked_is_a_remark_while_a_log_decides_and_a_reason_where_none_does(Reason reason) {
        UpdateCheckRun one = UpdateCheckRun.at(PaperPc.healthy().refuseAgent(reason));
        assertThat(one.ids()).containsExactly("update-source-unread");
        assertThat(one.result().status()).isEqualTo(Status.HEALTHY);
        UpdateCheckRun none = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN).refuseAgent(reason));
        assertThat(none.ids()).containsExactly("updates-unknown");
        assertThat(UpdateCheckRun.text(none.finding("updates-unknown"))).contains("update agent");
    }

    @Test
    void a_refused_history_is_named_by_its_code_but_not_where_the_service_is_disabled() {
        UpdateCheckRun refused = UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.refused(0x8024001E)));
        assertThat(UpdateCheckRun.text(refused.finding("update-source-unread"))).contains("0x8024001E");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.refused(0x80070422)))
                        .ids())
                .isEmpty();
    }

    @Test
    void damaged_entries_are_counted_and_the_others_count() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.damaged(2, FAILURE)));
        assertThat(check.ids()).containsExactly("update-failed", "update-source-unread");
        assertThat(UpdateCheckRun.text(check.finding("update-source-unread")))
                .contains("Unreadable entries in the history of the update agent: 2.");
    }

    @Test
    void what_was_not_asked_to_spare_the_battery_is_not_unread() {
        PaperPc pc = PaperPc.healthy().savingBattery().agent(AgentAnswers.memory(FAILURE));
        assertThat(UpdateCheckRun.at(pc).ids()).isEmpty();
        assertThat(pc.timesAgentAsked()).isZero();
        UpdateCheckRun blind = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN).savingBattery());
        assertThat(UpdateCheckRun.text(blind.finding("updates-unknown"))).contains("to save battery");
    }

    @Test
    void the_agent_is_asked_once_for_many_checks_and_again_when_something_happened() {
        PaperPc pc = PaperPc.healthy();
        UpdateCheck check = new UpdateCheck(pc, () -> 30, List::of);
        check.check();
        check.check();
        assertThat(pc.timesAgentAsked()).isEqualTo(1);
        check.readAllNextTime();
        check.check();
        check.check();
        assertThat(pc.timesAgentAsked()).isEqualTo(2);
    }

    @Test
    void its_last_results_resolve_a_search_and_lend_a_date_but_decide_nothing() {
        assertThat(UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN).agent(AgentAnswers.results(TWO_HOURS_AGO, YESTERDAY)))
                        .ids())
                .containsExactly("updates-unknown");
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .log(LogLines.searchFailed(YESTERDAY, "8024402c"))
                                .agent(AgentAnswers.results(TWO_HOURS_AGO, null)))
                        .ids())
                .isEmpty();
        assertThat(UpdateCheckRun.at(
                                PaperPc.healthy().agent(AgentAnswers.results(null, NOW.minus(Duration.ofDays(40)))))
                        .ids())
                .containsExactly("updates-overdue");
    }

    @Test
    void what_lies_ahead_counts_only_if_all_of_it_does() {
        Instant ahead = NOW.plus(Duration.ofDays(100));
        AgentEntry later = installed(ahead, 4, MAPPED, ROOT, ID, TITLE);
        AgentEntry earlier = installed(YESTERDAY, 2, 0, 0, "0", "Other (KB5000009)");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(later)))
                        .ids())
                .containsExactly("update-failed");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(later, earlier)))
                        .ids())
                .isEmpty();
        AgentEntry absurd = installed(NOW.plus(Duration.ofDays(5000)), 4, MAPPED, ROOT, ID, TITLE);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(absurd)))
                        .ids())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Security Intelligence Update - KB2267602 (Version 1.2)", "9WZDNCRFHVN5-Microsoft.App"})
    void what_resolves_itself_is_no_finding(String title) {
        AgentEntry entry = installed(TWO_HOURS_AGO, 4, MAPPED, 0, ID, title);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().agent(AgentAnswers.memory(entry)))
                        .ids())
                .isEmpty();
    }
}
