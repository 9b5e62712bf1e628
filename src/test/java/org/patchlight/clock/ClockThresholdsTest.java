package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.fix.ZoneSuspicion;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;

class ClockThresholdsTest {
    private static final ClockThresholds THRESHOLDS =
            new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "4999, 0, HEALTHY,",
        "5000, 0, HEALTHY, ATTENTION",
        "-5000, 0, HEALTHY, ATTENTION",
        "5000, 1, HEALTHY,",
        "59999, 0, HEALTHY, ATTENTION",
        "60000, 0, HEALTHY, PROBLEM",
        "-60013, 13, HEALTHY, PROBLEM",
        "2500, 0, ATTENTION, ATTENTION",
        "2499, 0, ATTENTION,",
        "30000, 0, ATTENTION, ATTENTION",
        "59000, 0, ATTENTION, ATTENTION",
        "30000, 0, PROBLEM, PROBLEM",
        "29999, 0, PROBLEM, ATTENTION",
        "2499, 0, PROBLEM,",
        "2500, 0, UNKNOWN,",
        "1, 5000, PROBLEM,",
    })
    void what_was_entered_is_left_at_half(long offset, long bound, Status before, @Nullable Severity expected) {
        assertThat(THRESHOLDS.severity(Duration.ofMillis(offset), Duration.ofMillis(bound), before))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0, false",
        "120, false",
        "779, false",
        "780, true",
        "900, true",
        "1020, true",
        "1021, false",
        "3600, true",
        "-3600, true",
        "-7200, true",
        "4000, false",
        "20700, true",
        "93600, true",
        "94500, false",
        "31536000, false"
    })
    void offsets_near_quarter_hours_raise_the_suspicion_of_a_wrong_zone(long seconds, boolean raised) {
        assertThat(ZoneSuspicion.isRaisedBy(Duration.ofSeconds(seconds))).isEqualTo(raised);
    }
}
