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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.NextMove;
import org.patchlight.health.Severity;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.Words;

/** What blocks updates, in a copied registry and in the comments of Patchlight's own copies. */
final class CopiedBlockersTest {
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

    private final List<String> export = new ArrayList<>(List.of("Windows Registry Editor Version 5.00"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ; renamed program usoclient.EXE                    | update-programs-renamed   | UsoClient.exe
            ; renamed program notes.exe                        |                           |
            ; Windows may not start the service WUAUSERV       | service-rights-changed    | wuauserv
            ; Windows may not start the service Spooler        |                           |
            ; hosts line 12 windowsupdate.com                  | hosts-file-blocks-updates | 12 windowsupdate.com
            ; hosts line x windowsupdate.com                   |                           |
            ; hosts line 12 example.com                        |                           |
            ; hosts line 12                                    |                           |
            """)
    void what_blocks_updates_is_read_from_our_own_comments(String comment, String id, String shown) throws IOException {
        key(VERSION, "\"CurrentBuild\"=\"26100\"");
        export.add("");
        export.add(comment);
        HealthReport report = read("2025-11-01");
        assertThat(report.findings())
                .extracting(Finding::id)
                .filteredOn(found -> found.contains("rights") || found.contains("renamed") || found.contains("hosts"))
                .containsExactlyElementsOf(id == null ? List.of() : List.of(id));
        if (id != null) {
            Finding finding = report.finding(id).orElseThrow();
            assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
            assertThat(words(finding)).contains(shown, "settings.reg");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GE24H2, 41332279, 23H2, GE24H2",
        "ge24h2, '52754008,1', 23H2, ge24h2",
        "GE24H2, 41332279, 24H2, ''",
        "NI22H2, 41332279, 23H2, ''",
        "GE24H2, None, 23H2, ''",
        "GE24H2, 0, 23H2, ''"
    })
    void a_safeguard_hold_is_a_note(String version, String ids, String installed, String shown) throws IOException {
        key(VERSION, "\"DisplayVersion\"=\"" + installed + "\"");
        key(
                VERSION + "\\AppCompatFlags\\TargetVersionUpgradeExperienceIndicators\\" + version,
                "\"GatedBlockId\"=\"" + ids + "\"");
        Optional<Finding> finding = read("2025-11-01").finding("safeguard-hold");
        assertThat(finding.isPresent()).isEqualTo(!shown.isEmpty());
        finding.ifPresent(hold -> {
            assertThat(hold.severity()).isEqualTo(Severity.INFO);
            assertThat(words(hold)).contains(shown, ids, "settings.reg");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ; update policies seem to be set by program: NoAutoUpdate    | program      | patchlight
            ; update policies seem to be set by PROGRAM : NoAutoUpdate   | program      | patchlight
            ; update policies seem to be set by program: Other           | unknown      | administrator
            ; update policies seem to be set by program                  | unknown      | administrator
            ; update policies seem to be set by local-policy             | local-policy | administrator
            ; update policies seem to be set by organisation             | organisation | organisation
            ; update policies seem to be set by someone                  | unknown      | administrator
            ; nothing                                                    | unknown      | administrator
            """)
    void who_set_policies_is_read_from_our_own_comment(String comment, String source, String owner) throws IOException {
        key(POLICY + "\\AU", "\"NoAutoUpdate\"=dword:00000001");
        export.add(comment);
        policies(source, owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOFTWARE\\Microsoft\\Enrollments\\{7A} | "EnrollmentState"=dword:00000001;"DiscoveryServiceFullURL"="https://mdm.example" | organisation
            SOFTWARE\\Microsoft\\Enrollments\\{7A} | "DiscoveryServiceFullURL"="https://mdm.example";"EnrollmentState"=dword:00000001 | organisation
            SOFTWARE\\Microsoft\\Enrollments\\{7A} | "EnrollmentState"=dword:00000001;"DiscoveryServiceFullURL"="" | unknown
            SOFTWARE\\Microsoft\\Enrollments\\{7A} | "EnrollmentState"=dword:00000001 | unknown
            SOFTWARE\\Microsoft\\Enrollments\\Status\\{7A} | "EnrollmentState"=dword:00000001;"DiscoveryServiceFullURL"="https://mdm.example" | unknown
            SYSTEM\\ControlSet001\\Control\\CloudDomainJoin\\JoinInfo\\0F1E | "IdpDomain"="login.example" | organisation
            SYSTEM\\CurrentControlSet\\Control\\CloudDomainJoin\\JoinInfo | | unknown
            SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\History\\{35}\\0 | "GPOLink"=dword:00000003 | organisation
            SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\History\\{35}\\0 | "GPOLink"=dword:00000001 | unknown
            """)
    void signs_of_an_organisation_are_found_in_any_registry(String path, String values, String source)
            throws IOException {
        key(path.replace("\\\\", "\\"), values == null ? new String[0] : values.split(";"));
        key(POLICY, "\"DisableWindowsUpdateAccess\"=dword:00000001");
        policies(source, source.equals("organisation") ? "organisation" : "administrator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ; renamed key of the service WUAUSERV   | wuauserv     | another key
            ; renamed key of the service WaaSMedicSvc | WaaSMedicSvc | another key
            ; there is no service wuauserv          | wuauserv     | reinstall Windows
            ; renamed key of the service Spooler    |              |
            """)
    void a_renamed_key_of_a_service_needs_no_reinstallation(String comment, String service, String shown)
            throws IOException {
        key(VERSION, "\"CurrentBuild\"=\"26100\"");
        export.add(comment);
        Optional<Finding> finding = readExport().finding("update-service-missing");
        assertThat(finding.isPresent()).isEqualTo(service != null);
        finding.ifPresent(missing -> {
            assertThat(missing.arguments()).containsExactly(service);
            assertThat(words(missing)).contains(shown);
        });
        export.add("; there is no service wuauserv");
        export.add("; renamed key of the service wuauserv");
        assertThat(words(readExport().finding("update-service-missing").orElseThrow()))
                .contains("another key")
                .doesNotContain("reinstall Windows");
    }

    private void policies(String source, String owner) throws IOException {
        HealthReport report = readExport();
        Finding finding = report.finding("updates-by-policy").orElseThrow();
        assertThat(finding.arguments()).containsExactly(source);
        assertThat(words(finding)).contains("settings.reg");
        assertThat(NextMove.of(finding, report.findings()).orElseThrow().owner().id())
                .isEqualTo(owner);
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
    private HealthReport read(String newest) throws IOException {
        Files.writeString(
                folder.resolve("ReportingEvents.log"),
                "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t" + newest
                        + " 10:06:06:528+0000\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t"
                        + "{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}\t200\t80070002\tUpdateOrchestrator\tFailure\tContent Install\t"
                        + "Installation Failure: Windows failed to install the following update with error 0x80070002: "
                        + "2025-10 Example Update (KB5099999).\ta.1\r\n");
        return readExport();
    }

    private HealthReport readExport() throws IOException {
        Files.writeString(folder.resolve("settings.reg"), String.join("\r\n", export) + "\r\n");
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2030-01-01T00:00:00Z"))
                .report();
    }
}
