package org.patchlight.clock.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that write no space, or brackets of full width, between a number and its meaning. */
final class UnspacedReportTest {
    private static final String REPORT = """
            A: %s[w]
            B: %s[w]
            C: -23[119.209ns]
            D: 0.0310000s
            E: 0.2500000s
            F: 0xC0000209[IP: 192.0.2.9]
            G: 2026-06-02 10:11:12
            H: %s
            I: 11[2048s]

            J: -0.0021000s
            K: 0.0156250s
            L: 2[w]
            M: 0[w]
            N: 0[w]
            O: %s[w]
            P: 61.5000000s
            """;

    @ParameterizedTest
    @CsvSource({"(,),:", "\uFF08,\uFF09,:", "(,),\uFF1A", "' (',),:", "\uFF08,\uFF09,\uFF1A"})
    void leap_indicator_and_stratum_keep_their_places(String open, String close, String colon) {
        TimeServiceReport good = read(REPORT.formatted(0, 5, "ntp.example.net,0x8", 0), open, close, colon);
        assertThat(good.leapOrNull()).isZero();
        assertThat(good.stratumOrNull()).isEqualTo(5);
        assertThat(good.isSynchronised()).contains(true);
        assertThat(good.source()).contains("ntp.example.net,0x8");
        assertThat(good.pollOrNull()).isEqualTo(Duration.ofSeconds(2048));
        assertThat(good.phaseOffset()).contains(Duration.ofNanos(-2_100_000));
        assertThat(good.lastError()).hasValue(0);

        TimeServiceReport bad = read(REPORT.formatted(3, 0, "Local CMOS Clock", 1), open, close, colon);
        assertThat(bad.leapOrNull()).isEqualTo(3);
        assertThat(bad.isSynchronised()).contains(false);
        assertThat(bad.lastError()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"A: 0(w)", "A: 3(w)"})
    void a_report_without_its_stratum_has_none(String leap) {
        TimeServiceReport report = StatusLines.read(leap + "\nC: -23 (119.209ns)\nD: 0.1s");
        assertThat(report.leapOrNull()).isEqualTo(leap.charAt(3) - '0');
        assertThat(report.stratumOrNull()).isNull();
    }

    private static TimeServiceReport read(String report, String open, String close, String colon) {
        return StatusLines.read(
                report.replace("[", open).replace("]", close).replace(": ", colon.equals(":") ? ": " : colon));
    }
}
