package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.update.PaperPc.NOW;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;

class UpdateCheckTest {
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";
    private static final String POLICIES = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";

    @Test
    void a_healthy_pc_has_no_findings() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy());
        assertThat(check.ids()).isEmpty();
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
        assertThat(check.result().state().lastSuccess()).contains(NOW.minus(Duration.ofHours(3)));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void a_log_that_cannot_be_opened_is_unknown_never_healthy(Reason reason) {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().refuseFile(PaperPc.LOG, reason));
        assertThat(check.ids()).containsExactly("updates-unknown");
        assertThat(check.result().status()).isEqualTo(Status.UNKNOWN);
        assertThat(UpdateCheckRun.text(check.finding("updates-unknown"))).contains("ReportingEvents.log");
    }

    @Test
    void a_log_without_records_is_unknown() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy().file(PaperPc.LOG, new byte[0]))
                        .ids())
                .containsExactly("updates-unknown");
        byte[] noise = new byte[50_000];
        new Random(5).nextBytes(noise);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().file(PaperPc.LOG, noise)).ids())
                .containsExactly("updates-unknown");
    }

    @Test
    void a_log_cut_at_any_byte_is_survived() {
        String text = LogLines.searched(NOW.minusSeconds(60)) + "\r\n"
                + LogLines.installFailed(NOW.minusSeconds(50), ID, "80070002", "Update (KB5058411)") + "\r\n";
        byte[] whole = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Status status = UpdateCheckRun.at(PaperPc.healthy().file(PaperPc.LOG, cut))
                    .result()
                    .status();
            assertThat(status).isIn(Status.UNKNOWN, Status.HEALTHY, Status.PROBLEM);
        }
        byte[] withoutItsBeginning = Arrays.copyOfRange(whole, 101, whole.length);
        assertThat(UpdateCheckRun.at(PaperPc.healthy().file(PaperPc.LOG, withoutItsBeginning))
                        .ids())
                .containsExactly("update-failed");
    }

    @Test
    void a_log_with_flipped_bits_is_survived() {
        byte[] whole = LogLines.installFailed(NOW.minusSeconds(50), ID, "80070002", "Update (KB5058411)")
                .repeat(3)
                .getBytes(StandardCharsets.UTF_16LE);
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Status status = UpdateCheckRun.at(PaperPc.healthy().file(PaperPc.LOG, damaged))
                    .result()
                    .status();
            assertThat(status).isIn(Status.UNKNOWN, Status.HEALTHY, Status.PROBLEM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void a_log_in_any_encoding_is_read(String charset) {
        byte[] log = LogLines.installFailed(NOW.minusSeconds(50), ID, "80070002", "Überprüfung (KB5058411)")
                .getBytes(Charset.forName(charset));
        Finding finding =
                UpdateCheckRun.at(PaperPc.healthy().file(PaperPc.LOG, log)).finding("update-failed");
        assertThat(UpdateCheckRun.text(finding)).contains("Überprüfung (KB5058411)");
    }

    @Test
    void a_disabled_service_comes_before_what_failed_because_of_it() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(LogLines.installFailed(NOW.minusSeconds(50), ID, "80070422", "Update (KB5058411)"))
                .service("wuauserv", StartType.DISABLED, ServiceState.STOPPED));
        assertThat(check.ids()).containsExactly("update-service-disabled", "update-failed");
    }

    @Test
    void a_log_that_takes_too_long_is_read_in_part_and_that_is_reported() {
        String[] lines = new String[600];
        Arrays.fill(lines, LogLines.searched(NOW.minusSeconds(60)));
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().log(lines).slow(Duration.ofSeconds(21)));
        assertThat(check.ids()).containsExactly("update-source-unread");
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void records_written_while_the_clock_was_ahead_are_dropped() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(
                        LogLines.installFailed(NOW.plus(Duration.ofDays(400)), ID, "80070002", "Update (KB5058411)"),
                        LogLines.searched(NOW.minusSeconds(60))));
        assertThat(check.ids()).isEmpty();
        assertThat(check.result().state().unresolved()).isEmpty();
    }

    @Test
    void a_clock_that_went_back_does_not_hide_what_failed_since() {
        Instant wrong = NOW.minus(Duration.ofDays(900));
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .log(LogLines.installFailed(NOW.minusSeconds(60), ID, "80070002", "Update (KB5058411)"))
                .at(wrong));
        assertThat(check.ids()).contains("update-failed", "update-source-unread");
    }

    @Test
    void what_lies_absurdly_far_ahead_is_dropped() {
        String line = LogLines.installFailed(Instant.parse("2099-01-01T00:00:00Z"), ID, "80070002", "Update");
        assertThat(UpdateCheckRun.at(PaperPc.healthy().log(LogLines.searched(NOW.minusSeconds(9)), line))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_disabled_service_is_a_problem_and_a_stopped_one_is_not() {
        UpdateCheckRun check =
                UpdateCheckRun.at(PaperPc.healthy().service("wuauserv", StartType.DISABLED, ServiceState.STOPPED));
        Finding finding = check.finding("update-service-disabled");
        assertThat(check.ids()).hasSize(1);
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.observed()).isEqualTo(NOW);
        assertThat(finding.fixes()).containsExactly("restore-update-services");
        assertThat(UpdateCheckRun.text(finding)).contains("wuauserv").doesNotContain("BITS");
    }

    @Test
    void the_absence_of_each_service_that_updates_need_is_a_problem() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy().withoutService("BITS"))
                        .finding("update-service-missing")
                        .fixes())
                .isEmpty();
        for (String service : List.of("DoSvc", "UsoSvc", "msiserver", "TrustedInstaller")) {
            assertThat(UpdateCheckRun.at(PaperPc.healthy().withoutService(service))
                            .finding("update-service-missing")
                            .arguments())
                    .contains(service);
        }
    }

    @Test
    void services_of_later_versions_are_not_missed_on_windows_seven() {
        PaperPc pc = new PaperPc(PaperPc.SEVEN).log(LogLines.searched(NOW.minusSeconds(9)));
        assertThat(UpdateCheckRun.at(pc.service("UsoSvc", StartType.DISABLED, ServiceState.STOPPED))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_disabled_sign_in_assistant_is_worth_knowing_only() {
        UpdateCheckRun check =
                UpdateCheckRun.at(PaperPc.healthy().service("wlidsvc", StartType.DISABLED, ServiceState.STOPPED));
        assertThat(check.finding("sign-in-assistant-disabled").severity()).isEqualTo(Severity.INFO);
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void a_pending_restart_asks_for_attention() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .key("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired"));
        assertThat(check.result().status()).isEqualTo(Status.ATTENTION);
        assertThat(check.finding("restart-pending").fixes()).containsExactly("restart-pc");
        assertThat(UpdateCheckRun.text(check.finding("restart-pending"))).contains("RebootRequired");
    }

    @Test
    void files_to_be_renamed_at_the_next_start_are_no_pending_restart() {
        assertThat(UpdateCheckRun.at(PaperPc.healthy()
                                .value(
                                        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager",
                                        "PendingFileRenameOperations",
                                        new RegistryValue.Text("x")))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_pause_is_reported_with_its_end_and_only_while_it_lasts() {
        String key = "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings";
        PaperPc paused =
                PaperPc.healthy().value(key, "PauseUpdatesExpiryTime", new RegistryValue.Text("2026-05-25T00:00:00Z"));
        UpdateCheckRun check = UpdateCheckRun.at(paused);
        assertThat(check.ids()).containsExactly("updates-paused");
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
        assertThat(check.result().state().pausedUntil()).contains(Instant.parse("2026-05-25T00:00:00Z"));
        assertThat(UpdateCheckRun.at(paused.at(Instant.parse("2026-05-26T00:00:00Z")))
                        .ids())
                .isEmpty();
        assertThat(UpdateCheckRun.at(
                                PaperPc.healthy().value(key, "PauseUpdatesExpiryTime", new RegistryValue.Text("?")))
                        .ids())
                .isEmpty();
    }

    @Test
    void each_current_policy_is_named() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy()
                .value(POLICIES + "\\AU", "NoAutoUpdate", new RegistryValue.Number(1))
                .value(POLICIES, "DisableWindowsUpdateAccess", new RegistryValue.Number(1))
                .value(POLICIES, "SetDisableUXWUAccess", new RegistryValue.Number(0))
                .value(POLICIES, "DoNotConnectToWindowsUpdateInternetLocations", new RegistryValue.Number(1))
                .value(POLICIES, "TargetReleaseVersion", new RegistryValue.Number(1))
                .value(POLICIES, "ExcludeWUDriversInQualityUpdate", new RegistryValue.Number(1)));
        Finding finding = check.finding("updates-by-policy");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        // the last line says who set them
        assertThat(finding.evidence()).hasSize(6);
        assertThat(finding.arguments()).containsExactly("program");
        assertThat(UpdateCheckRun.text(finding))
                .contains("NoAutoUpdate", "DisableWindowsUpdateAccess")
                .doesNotContain("SetDisableUXWUAccess");
    }

    @Test
    void a_managed_pc_reports_who_manages_it() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().managedBy(new Management(true, true, true)));
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
        assertThat(check.finding("managed-pc").evidence()).hasSize(3);
    }

    @Test
    void what_is_not_deciding_and_cannot_be_read_is_only_worth_knowing() {
        UpdateCheckRun check = UpdateCheckRun.at(PaperPc.healthy().refuseEverything(Reason.DENIED));
        assertThat(check.ids()).containsExactly("update-source-unread");
        assertThat(check.result().status()).isEqualTo(Status.HEALTHY);
    }
}
