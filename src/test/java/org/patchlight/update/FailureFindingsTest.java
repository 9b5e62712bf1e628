package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.update.PaperPc.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.pc.RegistryValue;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

class FailureFindingsTest {
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";
    private static final String OTHER_ID = "{5F2B0000-1111-4222-8333-44445555BBBB}";
    private static final String TITLE = "2026-05 Cumulative Update for Windows 11 (KB5058411)";
    private static final Instant TWO_HOURS_AGO = NOW.minus(Duration.ofHours(2));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @ParameterizedTest
    @ValueSource(strings = {"80070002", "0x80070003", "0X80070002"})
    void a_recent_failure_is_a_problem_with_its_title_code_and_time(String code) {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().log(failed(TWO_HOURS_AGO, code)));
        Finding finding = check.finding("update-failed");
        assertThat(check.result().status()).isEqualTo(Status.PROBLEM);
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.fixes()).containsExactly("reset-update-cache", "retry-update");
        assertThat(finding.observed()).isEqualTo(TWO_HOURS_AGO);
        assertThat(finding.since()).isEqualTo(TWO_HOURS_AGO);
        assertThat(UpdateCheckRun.text(finding))
                .contains("KB5058411", "0x8007000", "_NOT_FOUND", "ReportingEvents.log");
        assertThat(check.result().state().lastFailure())
                .map(UpdateFailure::time)
                .contains(TWO_HOURS_AGO);
    }

    @Test
    void a_resolved_failure_is_none() {
        UpdateCheckRun check = UpdateCheckRun.at(
                PaperPc.healthy().log(failed(YESTERDAY, "80070002"), LogLines.installed(TWO_HOURS_AGO, ID, TITLE)));
        assertThat(check.ids()).isEmpty();
        assertThat(check.result().state().lastFailure()).isEmpty();
        assertThat(check.result().state().lastSuccess()).contains(TWO_HOURS_AGO);
    }

    @Test
    void an_old_failure_is_known_but_no_finding() {
        UpdateCheckRun check =
                UpdateCheckRun.at(PaperPc.healthy().log(failed(NOW.minus(Duration.ofDays(31)), "80070002")));
        assertThat(check.ids()).isEmpty();
        assertThat(check.result().state().unresolved()).hasSize(1);
    }

    @Test
    void several_failed_updates_make_one_finding_the_newest_in_front() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(
                        failed(YESTERDAY, "80070002"),
                        failed(NOW.minus(Duration.ofHours(20)), "80070002"),
                        LogLines.installFailed(TWO_HOURS_AGO, OTHER_ID, "80070643", "Other (KB5000009)")));
        Finding finding = check.finding("update-failed");
        assertThat(check.ids()).containsExactly("update-failed");
        assertThat(finding.evidence()).hasSize(2);
        assertThat(UpdateCheckRun.text(finding)).startsWith("Couldn't install KB5000009\n");
        assertThat(UpdateCheckRun.text(finding))
                .contains(": The installation of Other (KB5000009) failed with 0x80070643");
        assertThat(UpdateCheckRun.text(finding)).contains("known attempts: 2, the first: ");
        assertThat(finding.since()).isEqualTo(YESTERDAY);
        assertThat(finding.fixes()).containsExactly("reset-update-cache", "retry-update");
    }

    @Test
    void apps_of_the_store_and_definitions_are_no_finding() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(
                        LogLines.installFailed(TWO_HOURS_AGO, ID, "80073d02", "9WZDNCRFJBMP-MICROSOFT.WINDOWSSTORE"),
                        LogLines.installFailed(
                                TWO_HOURS_AGO, OTHER_ID, "80070643", "Security Intelligence Update - KB2267602")));
        assertThat(check.ids()).isEmpty();
        assertThat(check.result().state().lastFailure()).isEmpty();
    }

    @Test
    void a_failed_search_is_a_finding_until_one_succeeds() {
        String failedSearch = LogLines.searchFailed(YESTERDAY, "8024402c");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().log(failedSearch))
                        .finding("update-failed")
                        .fixes())
                .containsExactly("retry-update");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().log(failedSearch, LogLines.searched(TWO_HOURS_AGO)))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_remembered_failure_stays_after_the_log_was_erased() {
        UpdateFailure remembered = new UpdateFailure(
                TWO_HOURS_AGO, Operation.INSTALL, Hresult.FILE_NOT_FOUND, TITLE, "KB5058411", "5F2B", "history");
        UpdateCheckRun check = UpdateCheckRun.at(new PaperPc(PaperPc.ELEVEN), remembered);
        assertThat(check.ids()).contains("update-failed", "updates-unknown");
        assertThat(check.result().status()).isEqualTo(Status.PROBLEM);
    }

    @Test
    void a_damaged_store_is_a_finding_of_its_own() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().log(failed(TWO_HOURS_AGO, "80073712")));
        assertThat(check.ids()).containsExactly("component-store-corrupt", "update-source-unread");
        assertThat(check.finding("component-store-corrupt").fixes()).containsExactly("repair-component-store");
    }

    @ParameterizedTest
    @CsvSource({
        "80073712, 2026-05-20 13:00:00, 3, update-failed, retry-update",
        "80073701, 2026-05-20 13:30:00, 1, update-failed, retry-update",
        "800f081f, 2026-05-20 12:30:00, 3, update-failed, retry-update",
        "80073712, 2026-05-20 11:30:00, 3, component-store-corrupt, repair-component-store",
        "800f081f, 2026-05-20 13:00:00, 2, component-store-corrupt, repair-component-store"
    })
    void an_update_is_tried_again_once_a_full_repair_removed_its_cause(
            String code, String time, int repaired, String id, String fix) {
        PaperPc pc = PaperPc.healthy().log(failed(TWO_HOURS_AGO, code));
        // Local time, two hours ahead of UTC like the records of the log.
        UpdateCheckRun check =
                UpdateCheckRun.at(pc.file(PaperPc.STORE_LOG, repaired(time, repaired == 1 ? 1 : 3, repaired)));
        assertThat(check.ids()).containsExactly(id);
        assertThat(check.finding(id).fixes()).containsExactly(fix);
    }

    @Test
    void an_upgrade_that_fails_on_windows_seven_is_blocked() {
        PaperPc pc = new PaperPc(PaperPc.SEVEN)
                .log(LogLines.installFailed(TWO_HOURS_AGO, ID, "80070002", "Upgrade to Windows 10 Pro, version 1511"));
        UpdateCheckRun check = UpdateCheckRun.at(pc);
        assertThat(check.ids()).containsExactly("upgrade-blocked");
        assertThat(check.finding("upgrade-blocked").fixes())
                .containsExactly("allow-os-upgrade", "run-media-creation-tool");
        pc.value(
                "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade",
                "AllowOSUpgrade",
                new RegistryValue.Number(1));
        assertThat(UpdateCheckRun.at(pc).finding("upgrade-blocked").fixes()).containsExactly("run-media-creation-tool");
    }

    @Test
    void the_same_failure_on_windows_ten_is_a_failed_upgrade() {
        PaperPc pc = new PaperPc(PaperPc.TEN)
                .log(LogLines.installFailed(
                        TWO_HOURS_AGO, ID, "80070002", "Feature update to Windows 10, version 22H2"));
        assertThat(UpdateCheckRun.at(pc).ids()).containsExactly("upgrade-failed");
    }

    private static byte[] repaired(String time, int detected, int repaired) {
        return (time + ", Info                  CBS    Repr: store check completes\r\n"
                        + "Operation: Detect and Repair \r\nOperation result: 0x0\r\n"
                        + "Total Detected Corruption:\t" + detected + "\r\n\tCSI Payload Corruption:\t" + detected
                        + "\r\n"
                        + "Total Repaired Corruption:\t" + repaired + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String failed(Instant time, String code) {
        return LogLines.installFailed(time, ID, code, TITLE);
    }
}
