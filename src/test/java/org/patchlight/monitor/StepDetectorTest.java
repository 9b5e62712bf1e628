package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepDetectorTest {
    private Instant wall = Instant.parse("2026-11-22T12:00:00Z");
    private long nanos = Long.MAX_VALUE - 1_000_000_000L;
    private final StepDetector detector = new StepDetector(wall, nanos);

    @Test
    void a_clock_that_runs_is_no_event_even_where_the_monotonic_one_overflows() {
        for (int i = 0; i < 100; i++) {
            assertThat(after(Duration.ofSeconds(10), Duration.ofSeconds(10))).isFalse();
        }
    }

    @Test
    void a_clock_that_was_set_is_noticed_either_way() {
        assertThat(after(Duration.ofSeconds(147), Duration.ofSeconds(10))).isTrue();
        assertThat(after(Duration.ofSeconds(10), Duration.ofSeconds(10))).isFalse();
        assertThat(after(Duration.ofSeconds(-3600), Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void a_slew_of_the_most_that_a_system_slews_is_no_event() {
        assertThat(after(Duration.ofMillis(10_005), Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void a_sleep_is_noticed_whether_the_monotonic_clock_counts_it_or_not() {
        assertThat(after(Duration.ofHours(8), Duration.ofHours(8))).isTrue();
        assertThat(after(Duration.ofHours(8), Duration.ofSeconds(10))).isTrue();
    }

    private boolean after(Duration onTheWall, Duration elapsed) {
        wall = wall.plus(onTheWall);
        nanos += elapsed.toNanos();
        return detector.tick(wall, nanos);
    }
}
