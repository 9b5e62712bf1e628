package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.update.PaperPc.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.pc.Management;
import org.patchlight.pc.RegistryValue;

class UpdatesOverdueTest {
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";
    private static final String OTHER_ID = "{5F2B0000-1111-4222-8333-44445555BBBB}";
    private static final String TITLE = "2026-04 Cumulative Update for Windows 11 (KB5055523)";
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(35));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @Test
    void thirty_five_days_after_the_last_installation_updates_are_overdue() {
        UpdateCheckRun check = UpdateCheckRun.at(searching(LogLines.installed(LONG_AGO, ID, TITLE)));
        assertThat(check.ids()).containsExactly("updates-overdue");
        assertThat(check.result().status()).isEqualTo(Status.ATTENTION);
        assertThat(check.finding("updates-overdue").severity()).isEqualTo(Severity.ATTENTION);
        assertThat(check.finding("updates-overdue").fixes()).containsExactly("retry-update");
        assertThat(check.finding("updates-overdue").since()).isEqualTo(NOW);
        assertThat(UpdateCheckRun.text(check.finding("updates-overdue")))
                .startsWith("No update was installed for 35 days");
    }

    @Test
    void a_second_earlier_they_are_not() {
        assertThat(UpdateCheckRun.at(searching(LogLines.installed(LONG_AGO.plusSeconds(1), ID, TITLE)))
                        .ids())
                .isEmpty();
    }

    @Test
    void the_person_chooses_after_how_many_days() {
        Instant tenDaysAgo = NOW.minus(Duration.ofDays(10));
        PaperPc pc = searching(LogLines.installed(tenDaysAgo, ID, TITLE));
        assertThat(overdueAfter(pc, 11)).isFalse();
        assertThat(overdueAfter(pc, 10)).isTrue();
    }

    @Test
    void the_event_log_is_asked_for_as_many_days_as_are_chosen() {
        PaperPc pc = searching().events(AgentRecords.installed(NOW.minus(Duration.ofDays(90)), ID, TITLE));
        assertThat(overdueAfter(pc, 90)).isTrue();
    }

    private static boolean overdueAfter(PaperPc pc, int days) {
        UpdateCheck check = new UpdateCheck(pc, () -> 30, () -> days, List::of, List.of());
        return check.check().findings().stream()
                .anyMatch(finding -> finding.id().equals("updates-overdue"));
    }

    @Test
    void definitions_and_apps_are_no_updates_of_windows() {
        PaperPc pc = searching(
                LogLines.installed(LONG_AGO, ID, TITLE),
                LogLines.installed(YESTERDAY, OTHER_ID, "Security Intelligence Update - KB2267602"),
                LogLines.installed(YESTERDAY, OTHER_ID, "9WZDNCRFJBMP-MICROSOFT.WINDOWSSTORE"));
        assertThat(UpdateCheckRun.at(pc).ids()).containsExactly("updates-overdue");
    }

    @Test
    void the_event_log_knows_a_later_installation() {
        PaperPc pc = searching(LogLines.installed(LONG_AGO, ID, TITLE))
                .events(AgentRecords.installed(YESTERDAY, OTHER_ID, "2026-05 Cumulative Update (KB5058411)"));
        assertThat(UpdateCheckRun.at(pc).ids()).isEmpty();
    }

    @Test
    void without_any_known_installation_nothing_is_reported() {
        assertThat(UpdateCheckRun.at(searching()).ids()).isEmpty();
    }

    @Test
    void a_pc_that_was_off_or_whose_clock_jumped_has_missed_nothing_yet() {
        assertThat(UpdateCheckRun.at(
                                PaperPc.healthy().log(LogLines.installed(NOW.minus(Duration.ofDays(400)), ID, TITLE)))
                        .ids())
                .isEmpty();
    }

    @Test
    void where_updates_are_paused_or_managed_only_that_is_reported() {
        assertThat(UpdateCheckRun.at(searching(LogLines.installed(LONG_AGO, ID, TITLE))
                                .value(
                                        "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings",
                                        "PauseUpdatesExpiryTime",
                                        new RegistryValue.Text("2026-06-01T12:00:00Z", false)))
                        .ids())
                .containsExactly("updates-paused");
        assertThat(UpdateCheckRun.at(searching(LogLines.installed(LONG_AGO, ID, TITLE))
                                .managedBy(new Management(true, false, false)))
                        .ids())
                .containsExactly("managed-pc");
    }

    @Test
    void the_registry_gives_the_last_installation_where_no_record_does() {
        PaperPc pc = searching()
                .value(
                        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\Results\\Install",
                        "LastSuccessTime",
                        new RegistryValue.Text("2026-03-01 08:00:00", false));
        assertThat(UpdateCheckRun.at(pc).ids()).containsExactly("updates-overdue");
    }

    private static PaperPc searching(String... lines) {
        String[] all = new String[lines.length + 1];
        System.arraycopy(lines, 0, all, 0, lines.length);
        all[lines.length] = LogLines.searched(YESTERDAY);
        return new PaperPc(PaperPc.ELEVEN).log(all);
    }
}
