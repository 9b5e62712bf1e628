package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.diagnosis.TinyReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.words.Words;

final class CaseFindingsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T03:04:05Z code=0x80070002 id=A       | update-failed            | reset-update-cache,retry-update
            install failed 2025-01-02T03:04:05Z code=0x80070643 root=0x80070422 id=A | update-failed  | restore-update-services,retry-update
            search failed 2025-01-02T03:04:05Z code=0x80072F8F             | update-failed            | resync-clock,retry-update
            install failed - code=0x80070002 id=A                          | update-failed            | reset-update-cache,retry-update
            install failed 2025-01-02T03:04:05Z code=0x80073712 id=A       | component-store-corrupt  | repair-component-store
            servicing failed 2025-01-02T03:04:05Z code=0x800F081F          | component-store-corrupt  | repair-component-store
            fact STORE_DAMAGED 2025-01-02T03:04:05Z                        | component-store-corrupt  | repair-component-store
            fact STORE_DAMAGED -                                           | component-store-corrupt  | repair-component-store
            servicing failed 2025-01-02T03:04:05Z code=0x800F0915          | component-store-corrupt  | repair-component-store
            servicing failed 2025-01-02T03:04:05Z code=0x800F09FF          | store-repair-failed      | retry-update
            servicing failed 2025-01-02T03:04:05Z code=0x80070002          | store-repair-failed      | repair-component-store,retry-update
            servicing failed - code=0x80070003                             | store-repair-failed      | repair-component-store,retry-update
            setup failed 2025-01-02T03:04:05Z code=0x80070032              | upgrade-failed           | run-media-creation-tool
            setup failed 2025-01-02T03:04:05Z code=0x80070002              | upgrade-failed           | reset-update-cache,run-media-creation-tool
            setup failed 2025-01-02T03:04:05Z code=0xC1900101              | upgrade-failed           | update-drivers,run-media-creation-tool
            setup failed 2025-01-02T03:04:05Z code=0xC1900208              | upgrade-failed           | ''
            setup failed 2025-01-02T03:04:05Z                              | upgrade-failed           | run-media-creation-tool
            install failed 2025-01-02T03:04:05Z code=0x80070005 title=Windows_11,_version_23H2 | upgrade-failed | run-media-creation-tool
            install failed 2025-01-02T03:04:05Z code=0xC1900107 title=X    | upgrade-failed           | restart-pc,run-media-creation-tool
            install failed 2025-01-02T03:04:05Z code=0x80070002 title=Upgrade_to_Windows_10_Pro | upgrade-blocked | allow-os-upgrade,run-media-creation-tool
            fact SERVICE_DISABLED - wuauserv                               | update-service-disabled  | restore-update-services
            fact SERVICE_MISSING - BITS                                    | update-service-missing   | ''
            fact SERVICE_DISABLED - mpssvc                                 | update-service-disabled  | restore-update-services
            fact SERVICE_DISABLED - Schedule                               | update-service-disabled  | restore-update-services
            fact SERVICE_MISSING - BFE                                     | update-service-missing   | ''
            """)
    void what_is_wrong_is_a_problem_with_its_fixes(String line, String id, String fixes) throws IOException {
        HealthReport report = read(line);
        assertThat(report.status()).isEqualTo(Status.PROBLEM);
        Finding finding = report.findings().get(0);
        assertThat(finding.id()).isEqualTo(id);
        assertThat(String.join(",", finding.fixes())).isEqualTo(fixes);
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(words.say(finding.title()) + words.say(finding.meaning())).doesNotContain("{");
        assertThat(finding.evidence()).isNotEmpty();
        finding.evidence().forEach(evidence -> assertThat(words.say(evidence)).contains("a.log"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fact RESTART_PENDING 2025-01-02T03:04:05Z   | restart-pending       | UPDATES
            """)
    void what_needs_care_is_a_finding_of_severity_attention(String line, String id, Subject subject)
            throws IOException {
        HealthReport report = read(line);
        assertThat(report.status()).isEqualTo(Status.ATTENTION);
        assertThat(report.finding(id).orElseThrow().subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T03:04:05Z code=0x80070002 id=A;install ok 2025-01-03T03:04:05Z id=A
            install failed 2025-01-02T03:04:05Z code=0x80070002 id=A;search ok 2025-03-03T03:04:05Z
            install failed 2025-01-02T03:04:05Z code=0x80073D02 title=9NBLGGH4NNS1-X.Y
            install failed 2025-01-02T03:04:05Z code=0x80070643 kb=KB2267602
            fact STORE_DAMAGED 2025-01-02T03:04:05Z;fact STORE_SOUND 2025-01-02T04:04:05Z
            fact STORE_DAMAGED -;fact STORE_SOUND -
            fact RESTART_PENDING 2025-01-02T03:04:05Z;install ok 2025-01-02T09:04:05Z id=A kb=KB5000001
            fact SERVICE_DISABLED - Fax;search ok 2025-01-02T03:04:05Z
            """)
    void what_is_resolved_old_noise_or_irrelevant_makes_no_finding(String lines) throws IOException {
        HealthReport report = read(lines.split(";", -1));
        assertThat(report.findings()).isEmpty();
        assertThat(report.status()).isEqualTo(Status.HEALTHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W32Time", "w32time"})
    void a_time_service_that_is_disabled_is_a_note_that_is_offered_to_be_set_right(String service) throws IOException {
        Finding off = read("fact SERVICE_DISABLED - " + service)
                .finding("time-service-disabled")
                .orElseThrow();
        assertThat(off.subject()).isEqualTo(Subject.CLOCK);
        assertThat(off.severity()).isEqualTo(Severity.INFO);
        assertThat(off.fixes()).containsExactly("enable-internet-time");
    }

    @Test
    void definitions_are_installed_while_windows_waits_for_a_restart() throws IOException {
        assertThat(read("fact RESTART_PENDING 2025-01-02T03:04:05Z", "install ok 2025-01-02T09:04:05Z kb=KB2267602")
                        .finding("restart-pending"))
                .isPresent();
    }

    @Test
    void an_update_that_failed_before_the_store_was_repaired_is_tried_again() throws IOException {
        HealthReport report = read(
                "install failed 2025-01-02T03:04:05Z code=0x80073712 id=A", "fact STORE_SOUND 2025-01-02T09:04:05Z");
        assertThat(report.findings()).extracting(Finding::id).containsExactly("update-failed");
        assertThat(report.findings().get(0).fixes()).containsExactly("retry-update");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            servicing failed 2025-01-02T03:04:05Z code=0x800F081F               | 1
            servicing failed - code=0x800F081F                                  | 1
            install failed 2025-01-02T03:04:05Z code=0x800F081F id=A            | 1
            install failed 2025-01-02T03:04:05Z code=0x800F0922 root=0x800F081F id=A | 1
            install failed 2025-01-02T03:04:05Z code=0x80073712 id=A            | 0
            """)
    void where_windows_found_no_source_a_person_can_give_it_one(String line, int lines) throws IOException {
        assertThat(evidence(read(line)))
                .filteredOn(said -> said.contains("fix repair-component-store=PATH"))
                .hasSize(lines);
    }

    @Test
    void where_an_upgrade_stopped_is_reported_with_its_failure() throws IOException {
        HealthReport report = read(
                "setup failed 2025-01-02T03:04:05 code=0xC1900101", "fact UPGRADE_PHASE 2025-01-02T03:02:05 0x20017");
        assertThat(evidence(report))
                .anySatisfy(line ->
                        assertThat(line).contains("2025-01-02T03:02:05", "0x20017", "small system of Setup", "a.log"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setup failed 2025-01-02T03:04:05 code=0xC1900101       | fact UPGRADE_PHASE 2025-01-02T02:02:05 0x20017
            setup failed 2025-01-02T03:04:05 code=0xC1900101       | fact UPGRADE_PHASE - 0x20017
            setup failed - code=0xC1900101                         | fact UPGRADE_PHASE 2025-01-02T03:02:05 0x20017
            install failed 2025-01-02T03:04:05 code=0x80070002 id=A | fact UPGRADE_PHASE 2025-01-02T03:02:05 0x20017
            """)
    void where_some_other_upgrade_stopped_is_not(String failure, String phase) throws IOException {
        assertThat(evidence(read(failure, phase))).isNotEmpty().noneMatch(line -> line.contains("0x20017"));
    }

    @Test
    void a_number_that_setup_does_not_use_is_shown_without_words() throws IOException {
        HealthReport report = read(
                "setup failed 2025-01-02T03:04:05 code=0xC1900101", "fact UPGRADE_PHASE 2025-01-02T03:02:05 0x90017");
        assertThat(evidence(report)).anySatisfy(line -> assertThat(line).contains("0x90017"));
    }

    private static List<String> evidence(HealthReport report) {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        return report.findings().get(0).evidence().stream().map(words::say).toList();
    }

    @Test
    void evidence_names_update_code_root_and_file_and_counts_attempts() throws IOException {
        HealthReport report = read(
                "install failed 2025-01-02T03:04:05 code=0x80070643 root=0x80070002 kb=KB5000001 title=Update_(KB5000001)",
                "install failed 2025-01-01T03:04:05 code=0x80070643 kb=KB5000001");
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(words.say(report.findings().get(0).evidence().get(0)))
                .contains(
                        "2025-01-02T03:04:05",
                        "Update (KB5000001)",
                        "0x80070643",
                        "0x80070002",
                        "a.log",
                        "known attempts: 2");
        assertThat(report.findings().get(0).severity()).isEqualTo(Severity.PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "0x8024004C, updates-wait-for-power",
        "0x80D03804, updates-wait-for-power",
        "0x80240059, updates-wait-for-connection",
        "0x800F0908, updates-wait-for-connection",
        "0x80070002, ''"
    })
    void what_waits_for_power_or_another_connection_is_a_note_until_an_update_succeeds(String code, String id)
            throws IOException {
        String failed = "install failed 2025-01-02T03:04:05Z code=" + code + " id=A";
        assertThat(read(failed).findings())
                .filteredOn(finding -> finding.id().startsWith("updates-wait"))
                .extracting(Finding::id)
                .containsExactlyElementsOf(id.isEmpty() ? List.of() : List.of(id));
        assertThat(read(failed, "install ok 2025-01-02T05:04:05Z id=A").findings())
                .noneMatch(finding -> finding.id().startsWith("updates-wait"));
    }

    private HealthReport read(String... lines) throws IOException {
        Files.writeString(folder.resolve("a.log"), TinyReader.SETUP + String.join("\n", lines));
        return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, NOW)
                .report();
    }
}
