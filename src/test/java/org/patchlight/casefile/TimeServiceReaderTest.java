package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;

class TimeServiceReaderTest {
    private static final String SYNCHRONISED = """
            Leap Indicator: 0(no warning)
            Stratum: 3 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0200000s
            Root Dispersion: 0.0100000s
            ReferenceId: 0xCB007107 (source IP:  203.0.113.7)
            Last Successful Sync Time: 5/18/2026 9:30:13 AM
            Source: ntp.example.org,0x8
            Poll Interval: 10 (1024s)
            """;
    private static final String ALONE = """
            Sprungindikator: 3(nicht synchronisiert)
            Stratum: 0 (nicht angegeben)
            Pr\u00e4zision: -23 (119.209ns pro Tick)
            Stammverz\u00f6gerung: 0.0000000s
            Stammabweichung: 0.0000000s
            Referenz-ID: 0x00000000 (nicht angegeben)
            Quelle: Local CMOS Clock
            Abrufintervall: 10 (1024s)
            """;

    @Test
    void a_synchronised_service_is_a_success() throws IOException {
        ClockReader.ClockEvidence evidence = read(SYNCHRONISED, StandardCharsets.UTF_8);
        assertThat(evidence.outcome()).isEqualTo(SourceOutcome.SUCCESS);
        assertThat(evidence.findings()).extracting(Finding::id).containsExactly("clock-synchronized");
        assertThat(evidence.findings()).noneMatch(Finding::isProblem);
        assertThat(evidence.records()).isEqualTo(1);
    }

    @Test
    void one_that_is_not_is_a_failure_in_any_language_and_encoding() throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            ClockReader.ClockEvidence evidence = read(ALONE, charset);
            assertThat(evidence.outcome()).isEqualTo(SourceOutcome.FAILURE);
            assertThat(evidence.findings()).extracting(Finding::id).containsExactly("clock-not-synchronized");
        }
    }

    @Test
    void a_stopped_service_says_nothing_about_the_clock() throws IOException {
        ClockReader.ClockEvidence evidence = read(
                "The following error occurred: The service has not been started. (0x80070426)", StandardCharsets.UTF_8);
        assertThat(evidence.outcome()).isEqualTo(SourceOutcome.UNKNOWN);
        assertThat(evidence.findings()).noneMatch(Finding::isProblem);
        assertThat(evidence.findings()).extracting(Finding::id).containsExactly("time-service-not-running");
        assertThat(evidence.findings().get(0).fixes()).containsExactly("enable-internet-time");
        assertThat(evidence.records()).isEqualTo(1);
    }

    @Test
    void a_measured_offset_is_reported_whatever_the_service_believes() throws IOException {
        ClockReader.ClockEvidence evidence =
                read(SYNCHRONISED + "\n12:35:27, +137.2s\n12:35:29, +137.3s\n", StandardCharsets.UTF_8);
        Finding behind = evidence.findings().stream()
                .filter(Finding::isProblem)
                .reduce((one, other) -> one.explained(Message.of("two problems"), List.of()))
                .orElseThrow();
        assertThat(behind.id()).isEqualTo("clock-behind");
        assertThat(behind.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(read("12:35:27, -6.0s", StandardCharsets.UTF_8)
                        .findings()
                        .get(0)
                        .severity())
                .isEqualTo(Severity.ATTENTION);
        assertThat(read("12:35:27, -0.06s", StandardCharsets.UTF_8).findings())
                .extracting(Finding::id)
                .containsExactly("clock-measured");
    }

    private static ClockReader.ClockEvidence read(String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        return new TimeServiceReader().read(new EvidenceFile("w.txt", "w.txt", () -> new ByteArrayInputStream(bytes)));
    }
}
