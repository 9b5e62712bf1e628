package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.Words;

/** What a copied registry says, beside other evidence. */
final class CopiedFindingsTest {
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String PAUSE = "SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings";
    private static final String VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String SWITCH = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade";

    private final List<String> export = new ArrayList<>(List.of("Windows Registry Editor Version 5.00"));
    private String title = "Update (KB5099999)";

    @TempDir
    Path folder;

    @Test
    void policies_are_reported_with_their_effect_and_their_file() throws IOException {
        key(POLICY, "\"DisableWindowsUpdateAccess\"=dword:00000001");
        Finding finding = read("2025-11-01").finding("updates-by-policy").orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(words(finding)).contains("DisableWindowsUpdateAccess = 1", "blocks access", "settings.reg");
    }

    @ParameterizedTest
    @CsvSource({
        "v2.32|Action=Block|Active=TRUE|Dir=Out|Svc=wuauserv|Name=Halt|, Halt",
        "v2.10|Action=Block|Active=TRUE|Dir=Out|App=C:\\\\Windows\\\\System32\\\\svchost.exe|Svc=BITS|Name=b|, b (BITS)",
        "v2.32|Action=Block|Active=FALSE|Dir=Out|Svc=wuauserv|Name=Halt|, ''"
    })
    void firewall_rules_that_block_updates_are_reported_from_any_control_set(String rule, String shown)
            throws IOException {
        key(
                "SYSTEM\\ControlSet001\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules",
                "\"{1}\"=\"" + rule + "\"");
        Optional<Finding> finding = read("2025-11-01").finding("firewall-blocks-updates");
        assertThat(finding.isPresent()).isEqualTo(!shown.isEmpty());
        finding.ifPresent(reported -> assertThat(words(reported)).contains(shown, "settings.reg"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-20T10:00:00Z, updates-paused",
        "2099-11-20T10:00:00Z, updates-paused-for-ever",
        "2025-10-20T10:00:00Z, ''"
    })
    void a_pause_counts_as_of_the_newest_evidence(String end, String id) throws IOException {
        key(PAUSE, "\"PauseUpdatesExpiryTime\"=\"" + end + "\"");
        assertThat(read("2025-11-01").findings())
                .extracting(Finding::id)
                .filteredOn(found -> found.startsWith("updates-paused"))
                .containsExactlyElementsOf(id.isEmpty() ? List.of() : List.of(id));
    }

    @Test
    void a_demanded_server_without_a_name_is_a_problem() throws IOException {
        key(POLICY);
        key(POLICY + "\\AU", "\"UseWUServer\"=dword:00000001");
        assertThat(read("2025-11-01").finding("update-server-unusable").map(Finding::severity))
                .contains(Severity.PROBLEM);
    }

    @Test
    void a_name_that_was_not_copied_may_be_there() throws IOException {
        key(POLICY + "\\AU", "\"UseWUServer\"=dword:00000001");
        HealthReport report = read("2025-11-01");
        assertThat(report.finding("update-server-unusable")).isEmpty();
        assertThat(report.finding("managed-pc")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://wsus.example:8530, http://wsus.example:8530",
        "http://<name>:8530, WSUS",
        "http://10.20.30.40:8530, 10.20.30.40"
    })
    void a_named_server_is_an_organisation_s_even_if_its_name_was_taken_out(String server, String shown)
            throws IOException {
        key(POLICY, "\"WUServer\"=\"" + server + "\"");
        key(POLICY + "\\AU", "\"UseWUServer\"=dword:00000001");
        HealthReport report = read("2025-11-01");
        assertThat(words(report.finding("managed-pc").orElseThrow())).contains(shown);
        assertThat(report.finding("update-server-unusable")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1", "https://localhost:8531", "http://[::1]:8530", "http://wsus.invalid"})
    void a_server_that_is_the_pc_itself_or_nowhere_is_a_blocker_s(String server) throws IOException {
        key(POLICY, "\"WUServer\"=\"" + server + "\"");
        key(POLICY + "\\AU", "\"UseWUServer\"=dword:00000001");
        HealthReport report = read("2025-11-01");
        Finding finding = report.finding("update-server-unusable").orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.fixes()).containsExactly("remove-update-blocker");
        assertThat(words(finding)).contains(server);
        assertThat(report.finding("managed-pc")).isEmpty();
    }

    @Test
    void a_local_server_of_a_pc_that_an_organisation_manages_is_the_organisation_s() throws IOException {
        key(POLICY, "\"WUServer\"=\"http://localhost:8530\"");
        key(POLICY + "\\AU", "\"UseWUServer\"=dword:00000001");
        key(
                "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\CloudDomainJoin\\JoinInfo\\0A1B",
                "\"TenantId\"=\"x\"");
        HealthReport report = read("2025-11-01");
        assertThat(words(report.finding("managed-pc").orElseThrow())).contains("localhost");
        assertThat(report.finding("update-server-unusable")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "19045, Professional, Client, 2025-11-01, true",
        "19045, Professional, Client, 2025-09-01, false",
        "19045, Professional, Server, 2025-11-01, false",
        "19045, Wondrous, Client, 2025-11-01, false",
        "99999, Professional, Client, 2025-11-01, false",
        "19045, '', Client, 2025-11-01, false",
        "0x4a65, Professional, Client, 2025-11-01, false"
    })
    void the_end_of_support_is_judged_by_the_newest_evidence(
            String build, String edition, String kind, String newest, boolean over) throws IOException {
        key(
                VERSION,
                "\"CurrentBuild\"=\"" + build + "\"",
                "\"EditionID\"=\"" + edition + "\"",
                "\"InstallationType\"=\"" + kind + "\"");
        Optional<Finding> finding = read(newest).finding("windows-out-of-support");
        assertThat(finding.isPresent()).isEqualTo(over);
        finding.ifPresent(reported ->
                assertThat(words(reported)).contains("19045", "Professional", "2025-10-14", newest, "settings.reg"));
    }

    @Test
    void without_any_time_nothing_is_reported_about_support() throws IOException {
        key(VERSION, "\"CurrentBuild\"=\"10240\"", "\"EditionID\"=\"Professional\"");
        assertThat(readExport().findings()).extracting(Finding::id).containsExactly("evidence-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "7601, 0, upgrade-blocked, 'allow-os-upgrade,run-media-creation-tool'",
        "7601, 1, upgrade-blocked, run-media-creation-tool",
        "19045, 0, upgrade-failed, 'reset-update-cache,run-media-creation-tool'"
    })
    void a_blocked_upgrade_is_recognized_by_build_and_switch(String build, String allowed, String id, String fixes)
            throws IOException {
        title = "Upgrade to Windows 10 Pro";
        key(VERSION, "\"CurrentBuild\"=\"" + build + "\"");
        key(SWITCH, "\"AllowOSUpgrade\"=dword:0000000" + allowed);
        Finding finding = read("2016-03-01").finding(id).orElseThrow();
        assertThat(String.join(",", finding.fixes())).isEqualTo(fixes);
    }

    @Test
    void missing_and_disabled_services_are_reported() throws IOException {
        export.add("; there is no service BITS");
        export.add("; there is no service Fax");
        key("SYSTEM\\CurrentControlSet\\Services\\wlidsvc", "\"Start\"=dword:00000004");
        HealthReport report = readExport();
        assertThat(report.finding("update-service-missing").orElseThrow().arguments())
                .containsExactly("BITS");
        assertThat(report.finding("sign-in-assistant-disabled").map(Finding::severity))
                .contains(Severity.INFO);
    }

    @Test
    void values_that_a_file_would_delete_and_foreign_keys_are_ignored() throws IOException {
        export.add("[-HKEY_LOCAL_MACHINE\\" + POLICY + "]");
        export.add("\"DisableWindowsUpdateAccess\"=dword:00000001");
        key(POLICY, "\"SetDisableUXWUAccess\"=-");
        key(
                "SOFTWARE\\WOW6432Node\\Policies\\Microsoft\\Windows\\WindowsUpdate",
                "\"DisableOSUpgrade\"=dword:00000001");
        assertThat(readExport().finding("updates-by-policy")).isEmpty();
    }

    private void key(String path, String... values) {
        export.add("[HKEY_LOCAL_MACHINE\\" + path + "]");
        export.addAll(List.of(values));
    }

    private String words(Finding finding) {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        return finding.evidence().stream().map(words::say).toList() + words.say(finding.title());
    }

    /** With an update that failed on that day. */
    @ParameterizedTest
    @CsvSource({
        "2025-12 Update for Windows 10 Version 22H2 (KB5071546), true",
        "2025-10 Update for Windows 10 Version 22H2 (KB5066791), false"
    })
    void an_installed_update_after_the_end_of_support_shows_that_extended_updates_arrive(
            String installed, boolean shown) throws IOException {
        key(VERSION, "\"CurrentBuild\"=\"19045\"", "\"EditionID\"=\"Professional\"", "\"InstallationType\"=\"Client\"");
        Files.writeString(
                folder.resolve("ReportingEvents.log"),
                "{1A2E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t2025-12-11 10:06:06:528+0000\t1\t183 [AGENT_INSTALLING_SUCCEEDED]"
                        + "\t101\t{6E1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}\t200\t0\tUpdateOrchestrator\tSuccess"
                        + "\tContent Install\tInstallation Successful: Windows successfully installed the following update: "
                        + installed + "\ta.1\r\n");
        Finding finding = readExport().finding("windows-out-of-support").orElseThrow();
        assertThat(words(finding).contains("This PC gets extended security updates until"))
                .isEqualTo(shown);
        assertThat(words(finding).contains("can't check whether this PC is registered"))
                .isNotEqualTo(shown);
        assertThat(finding.severity()).isEqualTo(shown ? Severity.INFO : Severity.ATTENTION);
    }

    private HealthReport read(String newest) throws IOException {
        Files.writeString(
                folder.resolve("ReportingEvents.log"),
                "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t" + newest
                        + " 10:06:06:528+0000\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t"
                        + "{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}\t200\t80070002\tUpdateOrchestrator\tFailure\tContent Install\t"
                        + "Installation Failure: Windows failed to install the following update with error 0x80070002: "
                        + title + ".\ta.1\r\n");
        return readExport();
    }

    private HealthReport readExport() throws IOException {
        Files.writeString(folder.resolve("settings.reg"), String.join("\r\n", export) + "\r\n");
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2030-01-01T00:00:00Z"))
                .report();
    }
}
