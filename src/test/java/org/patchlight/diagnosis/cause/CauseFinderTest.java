package org.patchlight.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.update.code.Circumstances;

class CauseFinderTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-behind problem resync-clock                 | 0x80072F8F 0x800B0101  | clock-wrong       | resync-clock,retry-update
            clock-ahead problem resync-clock                  | 0x80072F7D             | clock-wrong       | resync-clock,retry-update
            wrong-time-zone problem set-time-zone resync-clock| 0x80072F8F             | clock-wrong       | set-time-zone,resync-clock,retry-update
            update-service-disabled problem restore-update-services | 0x80070422 0x80070426 | service-disabled | restore-update-services,retry-update
            restart-pending attention restart-pc              | 0x80240016             | restart-needed    | restart-pc,retry-update
            restart-pending attention restart-pc              | 0x80240009             | restart-needed    | restart-pc,retry-update
            disk-space-low problem                            | 0x80070070             | disk-full         | ''
            hosts-file-blocks-updates attention               | 0x8024402C 0x80072EFD  | hosts-file        | ''
            service-file-missing problem                      | 0x80070002             | update-service-file | run-media-creation-tool
            update-service-missing problem                    | 0x80070424             | service-missing   | ''
            component-store-corrupt problem repair-component-store | 0x80070490 0x800736CC | component-store | repair-component-store,retry-update
            managed-pc info                                   | 0x8024500C             | organisation      | ''
            updates-by-policy info                            | 0x8024002E             | policy            | ''
            """)
    void a_cause_that_was_found_leads_the_failures_that_come_of_it(
            String root, String codes, String cause, String fixes) {
        Finding shown = finding(root);
        HealthReport report = report(failed(codes), shown);
        assertThat(report.findings()).extracting(Finding::id).containsExactly(shown.id(), "update-failed");
        Diagnosis diagnosis = report.diagnoses().get(0);
        assertThat(diagnosis.id()).isEqualTo(cause);
        assertThat(diagnosis.findings()).containsExactly(shown.id(), "update-failed");
        Finding symptom = report.finding("update-failed").orElseThrow();
        assertThat(symptom.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(symptom.fixes()).isEqualTo(list(fixes));
        assertThat(report.causeOf(symptom)).contains(diagnosis);
        assertThat(report.status()).isEqualTo(Status.PROBLEM);
        assertThat(symptom.evidence()).extracting(Message::key).contains("diagnosis.evidence.because");
        String chain = diagnosis.chain().toString();
        assertThat(chain).contains("seen by a test").contains(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-behind attention resync-clock     | 0x80072F8F | resync-clock,retry-update
            clock-behind problem resync-clock       | 0x80070002 | reset-update-cache,retry-update
            restart-pending attention restart-pc    | 0x80070002 | reset-update-cache,retry-update
            managed-pc info                         | 0x80070643 | retry-update
            update-service-disabled problem restore-update-services | 0x80072EFD | retry-update
            """)
    void what_does_not_come_of_it_stands_by_itself(String root, String codes, String fixes) {
        HealthReport report = report(failed(codes), finding(root));
        Finding failed = report.finding("update-failed").orElseThrow();
        assertThat(report.causeOf(failed)).isEmpty();
        assertThat(failed.fixes()).isEqualTo(list(fixes));
        assertThat(report.findings().get(0).id())
                .isIn("update-failed", finding(root).id());
    }

    @Test
    void a_clock_that_is_right_is_not_to_blame_for_certificates() {
        HealthReport report = report(failed("0x80072F8F"));
        assertThat(report.findings().get(0).fixes()).containsExactly("retry-update");
        assertThat(report.diagnoses()).extracting(Diagnosis::id).containsExactly("secure-connection");
        assertThat(report.knownBy(report.findings().get(0))).hasSize(1);
    }

    @Test
    void an_unmeasured_clock_may_be_the_cause() {
        HealthReport live = report(failed("0x80072F8F"), finding("clock-unknown unknown"));
        assertThat(live.finding("update-failed").orElseThrow().fixes()).containsExactly("resync-clock", "retry-update");
        HealthReport copied = CauseFinder.report(NOON, List.of(failed("0x80072F8F")), false);
        assertThat(copied.findings().get(0).fixes()).containsExactly("resync-clock", "retry-update");
        assertThat(copied.diagnoses()).isEmpty();
    }

    @Test
    void failures_of_two_causes_are_reported_under_the_first_and_get_the_fixes_of_both() {
        HealthReport report = report(failed("0x80072F8F 0x80070002"), finding("clock-behind problem resync-clock"));
        assertThat(report.diagnoses()).extracting(Diagnosis::id).containsExactly("clock-wrong", "update-files");
        assertThat(report.finding("update-failed").orElseThrow().fixes())
                .containsExactly("resync-clock", "reset-update-cache", "retry-update");
        assertThat(report.findings()).extracting(Finding::id).containsExactly("clock-behind", "update-failed");
    }

    @Test
    void a_calm_cause_stands_where_its_gravest_symptom_would() {
        HealthReport report = report(
                failed("0x80240016"),
                finding("restart-pending attention restart-pc"),
                finding("device-without-driver attention rescan-devices"));
        assertThat(report.findings())
                .extracting(Finding::id)
                .containsExactly("restart-pending", "update-failed", "device-without-driver");
    }

    @Test
    void overdue_updates_come_of_what_keeps_them_away() {
        HealthReport report = report(
                finding("updates-overdue attention retry-update"),
                finding("update-service-disabled problem restore-update-services"));
        assertThat(report.findings())
                .extracting(Finding::id)
                .containsExactly("update-service-disabled", "updates-overdue");
        assertThat(report.findings().get(1).fixes()).containsExactly("restore-update-services", "retry-update");
    }

    @Test
    void a_driver_without_files_is_reported_with_its_device() {
        Finding failed = failed(List.of(new FindingCode("0x80070003", List.of("driver"))));
        HealthReport report = report(failed, finding("device-without-driver attention rescan-devices update-drivers"));
        assertThat(report.diagnoses()).extracting(Diagnosis::id).containsExactly("driver-files");
        assertThat(report.findings().get(1).fixes())
                .containsExactly("rescan-devices", "update-drivers", "retry-update");
    }

    @Test
    void a_problem_that_explains_nothing_else_is_its_own_cause_once() {
        HealthReport report = report(finding("device-without-driver attention rescan-devices"));
        assertThat(report.diagnoses()).hasSize(1);
        assertThat(report.diagnoses().get(0).joinsFindings()).isFalse();
    }

    @Test
    void a_cause_keeps_its_own_fixes_whatever_codes_come_of_it() {
        Finding store = finding("component-store-corrupt problem repair-component-store")
                .withCodes(List.of(new FindingCode("0x800F0915", List.of())));
        HealthReport report = CauseFinder.report(NOON, List.of(store), false);
        assertThat(report.findings().get(0).fixes()).containsExactly("repair-component-store");
        assertThat(report.diagnoses()).extracting(Diagnosis::id).containsExactly("component-store");
    }

    @Test
    void a_healthy_pc_has_no_causes() {
        assertThat(report(finding("managed-pc info")).diagnoses()).isEmpty();
        assertThat(report().diagnoses()).isEmpty();
    }

    @Test
    void findings_of_the_same_id_are_all_reported() {
        HealthReport report =
                report(finding("clock-behind problem resync-clock"), finding("clock-behind attention resync-clock"));
        assertThat(report.findings()).hasSize(2);
    }

    private static HealthReport report(Finding... findings) {
        return CauseFinder.report(NOON, List.of(findings), true);
    }

    private static Finding finding(String words) {
        List<String> parts = List.of(words.split(" "));
        return new Finding(
                parts.get(0),
                Subject.UPDATES,
                Severity.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                List.of("1", "2"),
                List.of(Message.of("update.name.title", "seen by a test")),
                NOON,
                null,
                parts.subList(2, parts.size()));
    }

    private static Finding failed(String codes) {
        List<FindingCode> signs = Arrays.stream(codes.split(" "))
                .map(code -> new FindingCode(code, List.of("!removal")))
                .toList();
        return failed(signs);
    }

    private static Finding failed(List<FindingCode> signs) {
        return finding("update-failed problem")
                .withCodes(signs)
                .withFixes(CodeRouting.fixes(signs, Circumstances.NONE));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(",", -1));
    }
}
