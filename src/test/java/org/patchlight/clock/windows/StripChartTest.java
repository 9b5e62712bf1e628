package org.patchlight.clock.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripChartTest {
    @Test
    void samples_are_read_in_every_form_and_the_middle_one_counts() {
        StripChart chart = StripChart.read("""
                        Tracking ntp.example.org [203.0.113.7:123].
                        The current time is 5/18/2026 12:35:27 PM.
                        12:35:27, +00.0604534s
                        12:35:29 d:+00.0156000s o:-137.2000000s  [      *  |         ]
                        12:35:31, +00,0700000s
                        12:35:33, error: 0x800705B4
                        """).orElseThrow();
        assertThat(chart.offsets())
                .containsExactly(Duration.ofNanos(60_453_400), Duration.ofMillis(-137_200), Duration.ofMillis(70));
        assertThat(chart.median()).isEqualTo(Duration.ofNanos(60_453_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Leap Indicator: 0(no warning)", "12:35:27 nothing", "offset +00.06s", "12:35:27, +s"})
    void what_holds_no_sample_is_none(String text) {
        assertThat(StripChart.read(text)).isEmpty();
    }
}
