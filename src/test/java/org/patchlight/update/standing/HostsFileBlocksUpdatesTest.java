package org.patchlight.update.standing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class HostsFileBlocksUpdatesTest {
    private static final HostsFileBlocksUpdates HOSTS = new HostsFileBlocksUpdates();
    private static final String FILE = "C:\\Windows\\System32\\drivers\\etc\\hosts";

    @Test
    void a_healthy_pc_has_remarks_only() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(HOSTS))
                .isEmpty();
    }

    @Test
    void the_blocking_lines_are_reported_with_their_numbers() {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("hosts-blocked")).only(HOSTS);
        assertThat(finding.id()).isEqualTo("hosts-file-blocks-updates");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.fixes()).containsExactly("remove-update-blocker");
        assertThat(StandingCheckRun.text(finding))
                .startsWith("Hosts file entries that block Windows Update: 2")
                .contains("Line 4 of " + FILE + ": 0.0.0.0 windowsupdate.com download.windowsupdate.com")
                .contains("Line 5 of " + FILE)
                .doesNotContain("ads.example");
    }

    @Test
    void where_an_update_failed_they_are_a_problem() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("hosts-blocked"))
                        .failed(0x8024402CL)
                        .only(HOSTS)
                        .severity())
                .isEqualTo(Severity.PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1 fe2.update.microsoft.com",
                "\t::1\tWWW.UPDATE.MICROSOFT.COM # a remark",
                "0 emdl.ws.microsoft.com"
            })
    void an_active_line_blocks(String line) {
        assertThat(StandingCheckRun.of(new PaperFiles().text(FILE, line)).findings(HOSTS))
                .hasSize(line.startsWith("0 ") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 0.0.0.0 windowsupdate.com",
                "0.0.0.0 notwindowsupdate.com",
                "0.0.0.0 windowsupdate.com.example",
                "windowsupdate.com 0.0.0.0",
                "0.0.0.0",
                "",
                "0.0.0.0 a.example # windowsupdate.com",
                "0.0.0.0 www.microsoft.com"
            })
    void any_other_line_does_not(String line) {
        assertThat(StandingCheckRun.of(new PaperFiles().text(FILE, line + "\n")).findings(HOSTS))
                .isEmpty();
    }

    @Test
    void any_encoding_is_read_and_a_long_list_is_shortened() {
        String many = "0.0.0.0 a.windowsupdate.com\r\n".repeat(1000);
        PaperFiles files = new PaperFiles().bytes(FILE, ("\uFEFF" + many).getBytes(UTF_16LE));
        Finding finding = StandingCheckRun.of(files).only(HOSTS);
        assertThat(finding.evidence()).hasSize(21);
        assertThat(StandingCheckRun.text(finding))
                .startsWith("Hosts file entries that block Windows Update: 1000\n")
                .endsWith("More lines: 980");
        PaperFiles marked = new PaperFiles().text(FILE, "\uFEFF0.0.0.0 a.windowsupdate.com");
        assertThat(StandingCheckRun.of(marked).findings(HOSTS)).hasSize(1);
    }

    @Test
    void the_folder_is_where_the_registry_says() throws PcException {
        StandingCheckRun check = StandingCheckRun.of(
                        new PaperFiles().text("E:\\net\\hosts", "0.0.0.0 windowsupdate.com"))
                .value("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "DataBasePath", "E:\\net");
        assertThat(check.findings(HOSTS)).hasSize(1);
    }

    @Test
    void a_missing_file_is_nothing_and_a_refused_one_a_remark() {
        StandingCheckRun missing = StandingCheckRun.of(new PaperFiles());
        assertThat(missing.findings(HOSTS)).isEmpty();
        assertThat(missing.unread).isEmpty();
        StandingCheckRun refused = StandingCheckRun.of(new PaperFiles().refuse(FILE));
        assertThat(refused.findings(HOSTS)).isEmpty();
        assertThat(refused.unread).hasSize(1);
    }

    @Test
    void an_endless_file_is_read_so_far() {
        PaperFiles files = new PaperFiles().text(FILE, "0.0.0.0 ads.example.example\n".repeat(700_000));
        StandingCheckRun check = StandingCheckRun.of(files);
        assertThat(check.findings(HOSTS)).isEmpty();
        assertThat(check.unread).hasSize(1);
    }
}
