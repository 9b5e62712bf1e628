package org.patchlight.casefile.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.TimeServiceReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.HealthReport;
import org.patchlight.update.reading.EvidenceReaders;

/** Posts in which evidence of two kinds stands below each other. */
final class PastedPairsTest {
    /** What each text shows, and the text. */
    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "0x800F0831",
            """
            2026-10-04 07:01:09, Info                  CBS    WER: Generating failure report for package: Package_for_KB5061111~31bf3856ad364e35~amd64~~10.0.1.1, status: 0x800f0831, failure source: Resolve, start state: Absent, target state: Installed, client id: X
            """,
            "0x80070643",
            """
            Log Name:      System
            Source:        Microsoft-Windows-WindowsUpdateClient
            Date:          2026-10-04 09:00:00
            Event ID:      20
            Level:         Error
            Description:

            Installation Failure: Windows failed to install the following update with error 0x80070643: Sample (KB5062222).
            """,
            "0x80244022",
            """
            2026/10/04 09:00:01.0000000 1000  2000  Agent           * START * Finding updates CallerId = X  Id = 3
            2026/10/04 09:00:03.0000000 1000  2000  Agent           * END * Finding updates CallerId = X, Id = 3, Exit code = 0x80244022
            """,
            "0x800F0906",
            """
            PS C:\\> dism /online /cleanup-image /restorehealth

            Image Version: 10.0.26100.1

            [====62.3%====]
            Error: 0x800f0906
            """,
            "update-service-disabled",
            """
            C:\\>sc qc bits
            [SC] QueryServiceConfig SUCCESS

            SERVICE_NAME: bits
                    START_TYPE         : 4   DISABLED
            """,
            "0x80070422",
            """
            Title      : 2026-10 Sample (KB5063333)
            Date       : 2026-10-04 08:00:00
            ResultCode : 4
            HResult    : -2147023838
            """,
            "0x80240017",
            "{0E57AB1E-0001-4000-9000-000000000001}\t2026-10-04 08:00:00:000+0200\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t"
                    + "{0E57AB1E-0001-4000-8000-000000000001}\t200\t80240017\tX\tFailure\tContent Install\tSample (KB5064444)\ta\n",
            "clock-not-synchronized",
            """
            C:\\>w32tm /query /status
            Leap Indicator: 3(not synchronized)
            Stratum: 0 (unspecified)
            Precision: -23 (119.209ns per tick)
            Source: Free-running System Clock
            """));

    @TempDir
    Path folder;

    static Stream<List<String>> pairs() {
        return TEXTS.keySet().stream()
                .flatMap(one -> TEXTS.keySet().stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> List.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void both_are_read(List<String> pair) throws IOException {
        List<String> shown =
                shown("Hello,\n\n" + text(pair.get(0)) + "\nand this:\n\n" + text(pair.get(1)) + "\nBye\n");
        assertThat(shown).containsAll(pair);
    }

    @Test
    void a_success_in_one_part_does_not_hide_a_failure_in_another() throws IOException {
        String good = text("0x80070643")
                .replace("Event ID:      20", "Event ID:      19")
                .replace("Failure: Windows failed to install the following update with error 0x80070643", "Successful");
        assertThat(shown(good)).contains("HEALTHY");
        assertThat(shown(good + "\n" + text("0x800F0831"))).contains("PROBLEM", "0x800F0831");
        assertThat(shown(text("0x80244022") + good)).contains("PROBLEM", "0x80244022");
    }

    @Test
    void a_failure_in_two_forms_is_one() throws IOException {
        String entry = """

                Title      : Sample (KB5062222)
                Date       : 2026-10-04 09:00:00
                ResultCode : 4
                HResult    : -2147023293
                """;
        assertThat(shown(text("0x80070643") + entry).stream().filter(line -> line.equals("0x80070643")))
                .hasSize(1);
    }

    private static String text(String shown) {
        return Objects.requireNonNull(TEXTS.get(shown));
    }

    private List<String> shown(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("post.txt"), text);
        CaseFile read = new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2026-11-01T00:00:00Z"));
        HealthReport report = read.report();
        List<String> shown = new ArrayList<>(List.of(report.status().toString()));
        read.failures()
                .forEach(failure -> shown.add(String.valueOf(failure.attempt().codeOrNull())));
        report.findings().forEach(finding -> shown.add(finding.id()));
        return shown;
    }
}
