package org.patchlight.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.update.AgentRecords;
import org.patchlight.update.UpdateCheck;

/** What the servicing log of this PC says about failures that the agent recorded. */
class ServicingFailuresTest {
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555ABCD}";
    private static final String ROLLUP = "Package_for_RollupFix~31bf3856ad364e35~amd64~~28000.900.1.4";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Instant failed = pc.clock().now().minusSeconds(7200);
    private final StringBuilder log = new StringBuilder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80070003 | Doqe: Failed processing driver update, result 0x80070003, inf: netcard9.inf [HRESULT = 0x80070003 - X] | DOQE  | netcard9.inf | rescan-devices, update-drivers, retry-update
            80070490 | Doqe: Failed processing driver update, result 0x80070490, inf: scan7.inf [HRESULT = 0x80070490 - X]    | DOQE  | scan7.inf    | rescan-devices, update-drivers, retry-update
            80070002 | Failed to find file: amd64_x_31bf3856ad364e35_10.0.1.1_none_01\\lens.dll [HRESULT = 0x80070002 - X]     | Stage | lens.dll     | repair-component-store, retry-update
            """)
    void it_names_the_culprit_and_the_fix(String code, String line, String source, String culprit, String fixes)
            throws PcException {
        write("CBS", line);
        report(ROLLUP, code, source, 30);
        Finding finding = finding(code);
        assertThat(finding.culprits()).extracting(Culprit::name).anyMatch(name -> name.endsWith(culprit));
        assertThat(String.join(", ", finding.fixes())).isEqualTo(fixes);
    }

    @ParameterizedTest
    @CsvSource({"8007000d, 0x8007000D", "800f0207, 0x800F0207", "80070005, 0x80070005"})
    void it_has_the_code_beneath_and_a_damaged_download_is_no_reason(String beneath, String root) throws PcException {
        write(
                "CSI",
                "0000003d (F) Failed execution of queue item Installer: Widgets ({7a1b0c2d-1111-2222-3333-444455556666})"
                        + " with HRESULT " + beneath
                        + ".  Failure will not be ignored: A rollback will be initiated");
        report(ROLLUP, "800f0922", "AI", 5);
        Finding finding = finding("800F0922");
        assertThat(finding.codes()).extracting(code -> code.code()).containsExactly(root, "0x800F0922");
        assertThat(finding.culprits()).extracting(Culprit::name).containsExactly("Widgets");
        assertThat(finding.fixes()).doesNotContain("reset-update-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "Package_for_RollupFix~31bf3856ad364e35~amd64~~28000.900.1.4, 80070003, 3600",
        "Package_for_RollupFix~31bf3856ad364e35~amd64~~28000.900.1.4, 80070005, 0",
        "Package_for_KB5000001~31bf3856ad364e35~amd64~~28000.900.1.4, 80070003, 0"
    })
    void another_time_code_or_package_says_nothing(String packageName, String code, long before) throws PcException {
        write("CBS", "Doqe: Failed processing driver update, result 0x" + code + ", inf: netcard9.inf");
        report(packageName, code, "DOQE", before);
        assertThat(finding("80070003").culprits()).isEmpty();
    }

    @Test
    void a_failure_that_only_the_log_has_is_no_finding() throws PcException {
        report(ROLLUP, "80070003", "DOQE", 0);
        save();
        assertThat(check()).isEmpty();
    }

    private Finding finding(String code) throws PcException {
        EventRecord event = AgentRecords.installFailed(failed, ID, code, "2026-11 Example for Windows 11 (KB5066611)");
        save();
        pc.keeper().change("test", "event", model -> model.events.add(event));
        return check().get(0);
    }

    private List<Finding> check() {
        return new UpdateCheck(
                        pc,
                        () -> 30,
                        () -> 35,
                        List::of,
                        List.of(),
                        List::of,
                        List::of,
                        new ServicingFailures(pc)::completed)
                .check()
                .findings();
    }

    private void report(String packageName, String code, String source, long secondsBefore) {
        write(
                "CBS",
                "WER: Generating failure report for package: " + packageName + ", status: 0x" + code
                        + ", failure source: " + source + ", start state: Staged, target state: Installed,"
                        + " client id: UpdateAgentLCU",
                secondsBefore);
    }

    private void write(String component, String line) {
        write(component, line, 60);
    }

    private void write(String component, String line, long secondsBefore) {
        Instant at = failed.minusSeconds(secondsBefore);
        log.append(STAMP.format(LocalDateTime.ofInstant(at, pc.timeZones().rules())))
                .append(", Error                 ")
                .append(component)
                .append("    ")
                .append(line)
                .append("\r\n");
    }

    private void save() throws PcException {
        pc.keeper()
                .change(
                        "test",
                        "log",
                        model -> model.files.write(
                                "C:\\Windows\\Logs\\CBS\\CBS.log",
                                log.toString().getBytes(UTF_8),
                                model.now()));
    }
}
