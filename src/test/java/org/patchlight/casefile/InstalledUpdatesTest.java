package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.update.reading.EvidenceReaders;

class InstalledUpdatesTest {
    private static final String NOT_RUNNING = "installed-but-not-running";
    private static final String NOT_APPLIED = "success-not-applied";
    private static final String HEAD = "Windows Registry Editor Version 5.00\r\n";
    private static final String STORE = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\";
    private static final String READ = "; read at 2026-05-20T12:00:00Z\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "19045, 00000df2, 19041.3803, 00000070",
        "22631, 00000E99, 22621.3880, 70",
        "17763, 00001402, 17763.5206, 00000080"
    })
    void an_export_whose_build_is_older_than_its_installed_package_is_a_contradiction(
            String build, String revision, String rollup, String state) throws IOException {
        write("software.reg", export(build, revision) + rollup(rollup, state));
        assertThat(ids()).contains(NOT_RUNNING);
    }

    @Test
    void encoding_case_and_number_type_do_not_matter() throws IOException {
        String text = (export("19045", "df2") + rollup("19041.3803", "70"))
                .replace("SOFTWARE", "Software")
                .replace("dword:df2", "hex(b):f2,0d,00,00,00,00,00,00")
                .replace("\r\n", "\n");
        Files.write(folder.resolve("s.reg"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(ids()).contains(NOT_RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "19045, 00000edb, 19041.3803, 00000070",
        "19045, 00000df2, 19041.3803, 00000040",
        "19045, 00000df2, 19041.3803, 00000050",
        "19045, 00000df2, 19041.3803, 00000060",
        "19045, 00000df2, 22621.3880, 00000070",
        "7601, 00000001, 19041.3803, 00000070"
    })
    void builds_that_agree_or_packages_that_are_not_installed_are_none(
            String build, String revision, String rollup, String state) throws IOException {
        write("software.reg", export(build, revision) + rollup(rollup, state));
        assertThat(ids()).doesNotContain(NOT_RUNNING);
    }

    @Test
    void exports_of_different_moments_are_not_compared() throws IOException {
        write("before.reg", export("19045", "00000df2"));
        write("after.reg", HEAD + rollup("19041.3803", "00000070"));
        assertThat(ids()).doesNotContain(NOT_RUNNING);
    }

    @Test
    void an_export_without_a_contradiction_may_be_the_newer_one() throws IOException {
        write("a.reg", export("19045", "00000df2") + rollup("19041.3803", "00000070"));
        write("b.reg", export("19045", "00000edb") + rollup("19041.3803", "00000070"));
        assertThat(ids()).doesNotContain(NOT_RUNNING);
    }

    @Test
    void a_file_that_has_the_build_twice_was_put_together() throws IOException {
        write(
                "joined.reg",
                export("19045", "00000df2") + rollup("19041.3803", "00000070") + export("19045", "00000edb"));
        assertThat(ids()).doesNotContain(NOT_RUNNING);
    }

    @Test
    void a_mark_of_a_restart_explains_it() throws IOException {
        write(
                "software.reg",
                export("19045", "00000df2") + rollup("19041.3803", "00000070") + "\r\n[HKEY_LOCAL_MACHINE\\" + STORE
                        + "RebootPending]\r\n");
        assertThat(ids()).contains("restart-pending").doesNotContain(NOT_RUNNING);
    }

    @Test
    void a_reported_success_needs_a_dated_build_and_the_log_of_the_servicing_stack() throws IOException {
        write("settings.reg", dated());
        write("agent.xml", agent("2026-05-13T20:00:00Z", 19));
        assertThat(ids()).as("without the log Setup").doesNotContain(NOT_APPLIED);
        write("setup.xml", setup("2026-05-13T19:58:00Z", "5112"));
        assertThat(ids()).contains(NOT_APPLIED);
        write("settings.reg", dated().replace(READ, ""));
        assertThat(ids()).as("without a time").doesNotContain(NOT_APPLIED);
    }

    @ParameterizedTest
    @CsvSource({"5000", "5064", "5005"})
    void a_removal_in_the_log_setup_explains_it(String state) throws IOException {
        write("settings.reg", dated());
        write("agent.xml", agent("2026-05-13T20:00:00Z", 19));
        write("setup.xml", setup("2026-05-13T19:58:00Z", "5112") + setup("2026-05-17T08:00:00Z", state));
        assertThat(ids()).doesNotContain(NOT_APPLIED);
    }

    @Test
    void a_removal_by_the_agent_explains_it() throws IOException {
        write("settings.reg", dated());
        write("agent.xml", agent("2026-05-13T20:00:00Z", 19) + agent("2026-05-17T08:00:00Z", 23));
        write("setup.xml", setup("2026-05-13T19:58:00Z", "5112"));
        assertThat(ids()).doesNotContain(NOT_APPLIED);
    }

    @Test
    void a_success_after_the_export_is_not_yet_in_it() throws IOException {
        write("settings.reg", dated());
        write("agent.xml", agent("2026-05-21T20:00:00Z", 19));
        write("setup.xml", setup("2026-05-21T19:58:00Z", "5112"));
        assertThat(ids()).doesNotContain(NOT_APPLIED);
    }

    private static String dated() {
        return HEAD + READ + export("26100", "00000a2d").substring(HEAD.length()) + rollup("26100.2605", "00000070");
    }

    private static String export(String build, String revision) {
        return HEAD + "\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]\r\n\"CurrentBuild\"=\""
                + build + "\"\r\n\"UBR\"=dword:" + revision + "\r\n";
    }

    private static String rollup(String version, String state) {
        return "\r\n[HKEY_LOCAL_MACHINE\\" + STORE + "Packages\\Package_for_RollupFix~31bf3856ad364e35~amd64~~"
                + version + ".1.4]\r\n\"CurrentState\"=dword:" + state + "\r\n";
    }

    private static String agent(String time, int id) {
        return event("Microsoft-Windows-WindowsUpdateClient", "System", id, time)
                + "<Data Name='updateTitle'>2026-05 Cumulative Update for Windows 11 (KB5050101) (26100.2894)</Data>"
                + "<Data Name='updateGuid'>{9A1D0C53-7E24-4F86-B1C7-3D5E8F2A6B90}</Data></EventData></Event>\r\n";
    }

    private static String setup(String time, String state) {
        return event("Microsoft-Windows-Servicing", "Setup", 2, time)
                + "<Data Name='PackageIdentifier'>KB5050101</Data><Data Name='IntendedPackageState'>" + state
                + "</Data><Data Name='ErrorCode'>0x0</Data></EventData></Event>\r\n";
    }

    private static String event(String provider, String channel, int id, String time) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='"
                + provider
                + "'/><EventID>" + id + "</EventID><TimeCreated SystemTime='" + time + "'/><Channel>" + channel
                + "</Channel></System><EventData>";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> ids() {
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2026-06-01T00:00:00Z")).report().findings().stream()
                        .map(Finding::id)
                        .toList();
    }
}
