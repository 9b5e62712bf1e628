package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final long START = 5_000_000_000_000L;
    private double chance = 0.5;
    private final Rhythm rhythm = new Rhythm(START, Duration.ofSeconds(10), () -> chance);

    @Test
    void a_real_pc_is_not_checked_right_after_the_start() {
        assertThat(rhythm.clockIsDue(after(Duration.ofSeconds(19)))).isFalse();
        assertThat(rhythm.clockIsDue(after(Duration.ofSeconds(20)))).isTrue();
    }

    @Test
    void a_simulated_pc_is_checked_at_once() {
        Rhythm simulated = new Rhythm(START, Duration.ZERO, () -> 1);
        assertThat(simulated.clockIsDue(START)).isTrue();
        assertThat(simulated.updatesAreDue(START)).isTrue();
    }

    @Test
    void the_clock_is_measured_again_after_six_hours_plus_or_minus_a_tenth() {
        chance = 0;
        rhythm.measured(START, true);
        assertThat(rhythm.clockIsDue(after(Duration.ofMinutes(323)))).isFalse();
        assertThat(rhythm.clockIsDue(after(Duration.ofMinutes(325)))).isTrue();
        chance = 1;
        rhythm.measured(START, true);
        assertThat(rhythm.clockIsDue(after(Duration.ofMinutes(395)))).isFalse();
        assertThat(rhythm.clockIsDue(after(Duration.ofMinutes(397)))).isTrue();
    }

    @Test
    void without_an_answer_the_pauses_double_up_to_six_hours() {
        long now = START;
        for (int minutes = 1; minutes < 360; minutes *= 2) {
            rhythm.measured(now, false);
            assertThat(rhythm.clockIsDue(now + Duration.ofMinutes(minutes).toNanos() - 1))
                    .isFalse();
            now += Duration.ofMinutes(minutes).toNanos();
            assertThat(rhythm.clockIsDue(now)).isTrue();
        }
        rhythm.measured(now, false);
        assertThat(rhythm.clockIsDue(now + Duration.ofHours(6).toNanos())).isTrue();
        rhythm.measured(now, true);
        rhythm.measured(now, false);
        assertThat(rhythm.clockIsDue(now + Duration.ofMinutes(1).toNanos())).isTrue();
    }

    @Test
    void checks_that_fail_again_and_again_back_off_as_well() {
        long now = START;
        for (int minutes = 1; minutes < 360; minutes *= 2) {
            rhythm.measured(now, false);
            rhythm.failed(now);
            assertThat(rhythm.clockIsDue(now + Duration.ofMinutes(minutes).toNanos() - 1))
                    .isFalse();
            now += Duration.ofMinutes(minutes).toNanos();
            assertThat(rhythm.clockIsDue(now)).isTrue();
        }
    }

    @Test
    void a_shorter_interval_applies_immediately() {
        rhythm.updatesRead(START, Duration.ofHours(12));
        rhythm.updatesWithin(START, Duration.ofMinutes(5));
        assertThat(rhythm.updatesAreDue(after(Duration.ofMinutes(4)))).isFalse();
        assertThat(rhythm.updatesAreDue(after(Duration.ofMinutes(5)))).isTrue();
    }

    private static long after(Duration time) {
        return START + time.toNanos();
    }
}
