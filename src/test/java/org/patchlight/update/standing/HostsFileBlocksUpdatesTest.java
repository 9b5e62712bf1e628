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
    void aHealthyPcHasRemarksOnly() {
        assertThat(StandingLook.of(SimulatedPc.of("healthy")).findings(HOSTS)).isEmpty();
    }

    @Test
    void theBlockingLinesAreToldWithTheirNumbers() {
        Finding finding = StandingLook.of(SimulatedPc.of("hosts-blocked")).only(HOSTS);
        assertThat(finding.id()).isEqualTo("hosts-file-blocks-updates");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingLook.text(finding))
                .startsWith("2 lines of the hosts file block")
                .contains("Line 4 of " + FILE + ": 0.0.0.0 windowsupdate.com download.windowsupdate.com")
                .contains("Line 5 of " + FILE)
                .doesNotContain("ads.example");
    }

    @Test
    void whereAnUpdateFailedTheyAreAProblem() {
        assertThat(StandingLook.of(SimulatedPc.of("hosts-blocked"))
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
    void aLineInForceBlocks(String line) {
        assertThat(StandingLook.of(new PaperFiles().text(FILE, line)).findings(HOSTS))
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
    void anyOtherLineDoesNot(String line) {
        assertThat(StandingLook.of(new PaperFiles().text(FILE, line + "\n")).findings(HOSTS))
                .isEmpty();
    }

    @Test
    void anyEncodingIsReadAndALongListIsShortened() {
        String many = "0.0.0.0 a.windowsupdate.com\r\n".repeat(1000);
        PaperFiles files = new PaperFiles().bytes(FILE, ("\uFEFF" + many).getBytes(UTF_16LE));
        Finding finding = StandingLook.of(files).only(HOSTS);
        assertThat(finding.evidence()).hasSize(21);
        assertThat(StandingLook.text(finding)).startsWith("1000 lines").contains("and 980 more lines");
        PaperFiles marked = new PaperFiles().text(FILE, "\uFEFF0.0.0.0 a.windowsupdate.com");
        assertThat(StandingLook.of(marked).findings(HOSTS)).hasSize(1);
    }

    @Test
    void theFolderIsWhereTheRegistrySays() throws PcException {
        StandingLook check = StandingLook.of(new PaperFiles().text("E:\\net\\hosts", "0.0.0.0 windowsupdate.com"))
                .value("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "DataBasePath", "E:\\net");
        assertThat(check.findings(HOSTS)).hasSize(1);
    }

    @Test
    void aMissingFileIsNothingAndARefusedOneARemark() {
        StandingLook missing = StandingLook.of(new PaperFiles());
        assertThat(missing.findings(HOSTS)).isEmpty();
        assertThat(missing.unread).isEmpty();
        StandingLook refused = StandingLook.of(new PaperFiles().refuse(FILE));
        assertThat(refused.findings(HOSTS)).isEmpty();
        assertThat(refused.unread).hasSize(1);
    }

    @Test
    void anEndlessFileIsReadSoFar() {
        PaperFiles files = new PaperFiles().text(FILE, "0.0.0.0 ads.example.example\n".repeat(700_000));
        StandingLook check = StandingLook.of(files);
        assertThat(check.findings(HOSTS)).isEmpty();
        assertThat(check.unread).hasSize(1);
    }
}
