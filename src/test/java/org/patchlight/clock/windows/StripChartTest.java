package org.patchlight.clock.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripChartTest {
    @Test
    void samples_are_read_in_every_form_and_the_middle_one_counts() {
        StripChart chart = read("""
                        Tracking ntp.example.org [203.0.113.7:123].
                        The current time is 5/18/2026 12:35:27 PM.
                        12:35:27, +00.0604534s
                        12:35:29 d:+00.0156000s o:-137.2000000s  [      *  |         ]
                        12:35:31, +00,0700000s
                        12:35:33, error: 0x800705B4
                        """);
        assertThat(chart.offsets())
                .containsExactly(Duration.ofNanos(60_453_400), Duration.ofMillis(-137_200), Duration.ofMillis(70));
        assertThat(chart.median()).isEqualTo(Duration.ofNanos(60_453_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Leap Indicator: 0(no warning)", "12:35:27 nothing", "offset +00.06s", "12:35:27, +s"})
    void what_holds_no_sample_is_none(String text) {
        assertThat(StripChart.sample(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            11:00:00, +104.2742473s                                  ~ 104.2742473
            11:00:00, -3661.5s                                       ~ -3661.5
            11:00:00 AM, +00.0604534s                                ~ 0.0604534
            9.05.07, -00,1879851s                                    ~ -0.1879851
            11:00:00, +86400,0000001\u0441                          ~ 86400.0000001
            11:00:00, +00.1916263                                    ~ 0.1916263
            11:00:00, \u221200.5000000s                             ~ -0.5
            11:00:00, d:+00.0156250s o:-61.2345678s  [*    |     ]   ~ -61.2345678
            11:00:00, d:+00,0156250\u0441 o:+2,5000000\u0441  [|]  ~ 2.5
            123456789012, 123456999012, 133861234567890123, +00.0156000, -61.0012345   ~ -61.0012345
            123456789012, 123456999012, 133861234567890123, +00,0156000, +00,0012345   ~ 0.0012345
            """)
    void an_offset_is_read_in_every_way_of_writing_it(String line, BigDecimal seconds) {
        String written = line.replace("\\u0441", "\u0441").replace("\\u2212", "\u2212");
        assertThat(StripChart.sample(written))
                .contains(Duration.ofNanos(seconds.movePointRight(9).longValueExact()));
    }

    @Test
    void the_longest_number_is_no_overflow() {
        assertThat(StripChart.sample("11:00:00, -999999999999.5s"))
                .contains(Duration.ofSeconds(-999_999_999_999L, -500_000_000));
    }

    private static StripChart read(String text) {
        return new StripChart(
                text.lines().flatMap(line -> StripChart.sample(line).stream()).toList());
    }
}
