package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.update.PaperPc.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryValue;

/** The event log beside ReportingEvents.log. */
class EventLogEvidenceTest {
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";
    private static final String TITLE = "2026-05 Cumulative Update for Windows 11 (KB5058411)";
    private static final Instant TWO_HOURS_AGO = NOW.minus(Duration.ofHours(2));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final String OPERATIONAL = "Microsoft-Windows-WindowsUpdateClient/Operational";

    @Test
    void a_failure_that_only_the_event_log_reports_is_a_finding_that_names_its_channel() {
        UpdateCheckRun check = UpdateCheckRun.at(
                PaperPc.healthy().events(AgentRecords.installFailed(TWO_HOURS_AGO, ID, "80070002", TITLE)));
        assertThat(check.ids()).containsExactly("update-failed");
        assertThat(UpdateCheckRun.text(check.finding("update-failed")))
                .contains("KB5058411", "0x80070002", "source: System");
    }

    @Test
    void the_same_attempt_in_both_logs_is_counted_once() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(LogLines.installFailed(TWO_HOURS_AGO, ID, "80070002", TITLE))
                .events(
                        AgentRecords.installFailed(TWO_HOURS_AGO.plusSeconds(2), ID, "80070002", TITLE),
                        AgentRecords.packageFailed(
                                TWO_HOURS_AGO.minusSeconds(90), "80070002", "Package_for_KB5058411~31bf3856ad364e35")));
        assertThat(check.result().state().unresolved()).hasSize(1);
        assertThat(UpdateCheckRun.text(check.finding("update-failed"))).doesNotContain("known attempts");
    }

    @Test
    void an_attempt_eleven_minutes_later_is_another() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(LogLines.installFailed(TWO_HOURS_AGO, ID, "80070002", TITLE))
                .events(AgentRecords.installFailed(TWO_HOURS_AGO.plus(Duration.ofMinutes(11)), ID, "80070002", TITLE)));
        assertThat(check.result().state().unresolved()).hasSize(2);
    }

    @Test
    void a_success_in_one_log_resolves_a_failure_in_the_other() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .log(LogLines.installFailed(YESTERDAY, ID, "80070002", TITLE))
                                .events(AgentRecords.installed(TWO_HOURS_AGO, ID, TITLE)))
                        .ids())
                .isEmpty();
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .log(LogLines.installed(TWO_HOURS_AGO, ID, TITLE))
                                .events(AgentRecords.installFailed(YESTERDAY, ID, "80070002", TITLE)))
                        .ids())
                .isEmpty();
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .log(LogLines.searchFailed(YESTERDAY, "8024402c"))
                                .events(AgentRecords.searched(TWO_HOURS_AGO)))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_success_before_the_failure_resolves_nothing() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .log(LogLines.installFailed(TWO_HOURS_AGO, ID, "80070002", TITLE))
                                .events(AgentRecords.installed(YESTERDAY, ID, TITLE)))
                        .ids())
                .containsExactly("update-failed");
    }

    @Test
    void a_failed_download_takes_its_title_from_the_other_log() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(LogLines.installFailed(YESTERDAY, ID, "80070002", TITLE))
                .events(AgentRecords.downloadFailed(TWO_HOURS_AGO, ID, "80246007")));
        assertThat(UpdateCheckRun.text(check.finding("update-failed")))
                .startsWith("Couldn't download KB5058411\n")
                .contains(": The download of " + TITLE + " failed with 0x80246007");
    }

    @Test
    void a_failed_self_update_is_resolved_by_a_later_search_and_a_failed_removal_by_a_later_one() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .events(AgentRecords.selfUpdateFailed(NOW.minusSeconds(60), "80070003")))
                        .ids())
                .containsExactly("update-failed");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().events(AgentRecords.selfUpdateFailed(YESTERDAY, "80070003")))
                        .ids())
                .isEmpty();
        assertThat(UpdateCheckRun.at(PaperPc.healthy().events(AgentRecords.removal(YESTERDAY, 24, ID)))
                        .ids())
                .containsExactly("update-failed");
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .events(
                                        AgentRecords.removal(TWO_HOURS_AGO, 23, ID),
                                        AgentRecords.removal(YESTERDAY, 24, ID)))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_feature_of_windows_that_could_not_be_switched_is_no_update() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .events(AgentRecords.packageFailed(
                                        TWO_HOURS_AGO, "800f081f", "Microsoft-Windows-NetFx3-OnDemand~amd64")))
                        .ids())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void an_event_log_that_cannot_be_read_is_a_remark_while_the_other_log_decides(Reason reason) {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().refuseEvents(reason));
        assertThat(check.ids()).containsExactly("update-source-unread");
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
        int unreadChannels = reason == Reason.UNAVAILABLE ? 1 : 3;
        assertThat(check.finding("update-source-unread").evidence()).hasSize(unreadChannels);
    }

    @Test
    void one_channel_that_cannot_be_read_leaves_the_others() {
        UpdateCheckRun check = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN)
                .refuseChannel(OPERATIONAL, Reason.DENIED)
                .events(AgentRecords.installFailed(TWO_HOURS_AGO, ID, "80070002", TITLE)));
        assertThat(check.ids()).containsExactly("update-failed", "update-source-unread");
        assertThat(UpdateCheckRun.text(check.finding("update-source-unread")))
                .contains(OPERATIONAL, "ReportingEvents.log");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void with_neither_log_updates_are_unknown_and_both_are_named(Reason reason) {
        UpdateCheckRun check = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN).refuseEvents(reason));
        assertThat(check.ids()).containsExactly("updates-unknown");
        assertThat(check.result().status()).isEqualTo(Status.UNKNOWN);
        assertThat(UpdateCheckRun.text(check.finding("updates-unknown"))).contains("ReportingEvents.log", "event log");
    }

    @Test
    void an_event_log_without_records_decides_nothing() {
        UpdateCheckRun check = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN));
        assertThat(check.ids()).containsExactly("updates-unknown");
        assertThat(UpdateCheckRun.text(check.finding("updates-unknown"))).contains("for the last 36 days");
    }

    @Test
    void the_event_log_alone_is_enough() {
        UpdateCheckRun check =
                UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN).events(AgentRecords.searched(TWO_HOURS_AGO)));
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
        assertThat(check.result().state().lastSuccess()).contains(TWO_HOURS_AGO);
        assertThat(check.ids()).containsExactly("update-source-unread");
    }

    @Test
    void channels_that_take_all_the_time_leave_a_remark() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().slow(Duration.ofSeconds(2)));
        Finding unread = check.finding("update-source-unread");
        assertThat(UpdateCheckRun.text(unread)).contains("Setup didn't answer in time");
    }

    @Test
    void what_lies_ahead_counts_only_if_the_channel_ends_there() {
        Instant ahead = NOW.plus(Duration.ofDays(100));
        PaperPc wentBack = PaperPc.healthy().events(AgentRecords.installFailed(ahead, ID, "80070002", TITLE));
        assertThat(UpdateCheckRun.at(wentBack).ids()).containsExactly("update-failed");
        PaperPc setRight = PaperPc.healthy()
                .events(
                        AgentRecords.installed(TWO_HOURS_AGO, "{0}", "Other (KB5000009)"),
                        AgentRecords.installFailed(ahead, ID, "80070002", TITLE));
        assertThat(UpdateCheckRun.at(setRight).ids()).isEmpty();
        PaperPc absurd = PaperPc.healthy()
                .events(AgentRecords.installFailed(NOW.plus(Duration.ofDays(5000)), ID, "80070002", TITLE));
        assertThat(UpdateCheckRun.at(absurd).ids()).isEmpty();
    }

    @Test
    void the_registry_resolves_a_search_and_lends_a_date_but_decides_nothing() {
        PaperPc pc = new PaperPc(PaperPc.SEVEN)
                .value(results("Detect"), "LastSuccessTime", new RegistryValue.Text("2026-05-20 11:00:00", false));
        assertThat(UpdateCheckRun.at(pc).ids()).containsExactly("updates-unknown");
        pc.log(LogLines.searchFailed(TWO_HOURS_AGO, "8024402c"));
        assertThat(UpdateCheckRun.at(pc).ids()).isEmpty();
        pc.value(results("Detect"), "LastSuccessTime", new RegistryValue.Text("20/05/2026", false));
        assertThat(UpdateCheckRun.at(pc).ids()).containsExactly("update-failed");
    }

    @Test
    void the_errors_that_the_registry_notes_stand_beside_the_unknown() {
        PaperPc pc = new PaperPc(PaperPc.SEVEN)
                .value(results("Install"), "LastError", new RegistryValue.Number(0x80070002L))
                .value(results("Detect"), "LastError", new RegistryValue.Number(0));
        assertThat(UpdateCheckRun.text(UpdateCheckRun.at(pc).finding("updates-unknown")))
                .contains("Results\\Install", "0x80070002")
                .doesNotContain("Results\\Detect");
    }

    private static String results(String step) {
        return "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\Results\\" + step;
    }
}
