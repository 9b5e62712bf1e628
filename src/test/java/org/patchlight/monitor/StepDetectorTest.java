package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchlight.monitor.StepDetector.Happened;

class StepDetectorTest {
    private static final Happened NOTHING = new Happened(Duration.ZERO, Duration.ZERO);

    private Instant wall = Instant.parse("2026-11-22T12:00:00Z");
    private long nanos = Long.MAX_VALUE - 1_000_000_000L;
    private final StepDetector detector = new StepDetector(wall, nanos);

    @Test
    void a_running_clock_is_no_event_even_if_the_monotonic_one_overflows() {
        for (int i = 0; i < 100; i++) {
            assertThat(after(Duration.ofSeconds(10), Duration.ofSeconds(10))).isEqualTo(NOTHING);
        }
    }

    @Test
    void a_clock_set_in_either_direction_is_detected_with_its_distance() {
        assertThat(after(Duration.ofSeconds(147), Duration.ofSeconds(10)).put()).isEqualTo(Duration.ofSeconds(137));
        assertThat(after(Duration.ofSeconds(10), Duration.ofSeconds(10))).isEqualTo(NOTHING);
        assertThat(after(Duration.ofSeconds(-3600), Duration.ofSeconds(10)).put())
                .isEqualTo(Duration.ofSeconds(-3610));
    }

    @Test
    void the_fastest_slew_of_a_system_is_no_event() {
        assertThat(after(Duration.ofMillis(10_005), Duration.ofSeconds(10))).isEqualTo(NOTHING);
    }

    @Test
    void a_sleep_is_detected_once_with_its_length_and_is_no_setting() {
        assertThat(after(Duration.ofHours(8), Duration.ofHours(8)))
                .isEqualTo(new Happened(Duration.ZERO, Duration.ofHours(8)));
        assertThat(after(Duration.ofSeconds(10), Duration.ofSeconds(10))).isEqualTo(NOTHING);
    }

    @Test
    void a_sleep_that_the_monotonic_clock_does_not_count_looks_like_a_setting() {
        assertThat(after(Duration.ofHours(8), Duration.ofSeconds(10)).wasSet()).isTrue();
    }

    @Test
    void a_gap_caused_by_work_is_no_sleep_but_a_clock_set_in_it_is_detected() {
        wall = wall.plusSeconds(90);
        nanos += 60_000_000_000L;
        assertThat(detector.tickAfterWork(wall, nanos)).isEqualTo(new Happened(Duration.ofSeconds(30), Duration.ZERO));
        assertThat(after(Duration.ofSeconds(10), Duration.ofSeconds(10))).isEqualTo(NOTHING);
    }

    private Happened after(Duration onTheWall, Duration elapsed) {
        wall = wall.plus(onTheWall);
        nanos += elapsed.toNanos();
        return detector.tick(wall, nanos);
    }
}
