package org.patchlight.clock.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.drift.ClockPast.PastEvent;
import org.patchlight.clock.drift.ClockPast.PastEvent.Kind;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;

class DriftTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final double SIX_HOURS = 6 * 3600;

    private final List<PastMeasurement> measured = new ArrayList<>();
    private final List<PastEvent> events = new ArrayList<>();
    private final Random random = new Random(7);

    @Test
    void a_clock_that_loses_time_drifts_by_a_positive_number() {
        row(0, 20, 1.5, 20e-6, 0.002);
        Drift drift = drift();
        assertThat(drift.ppm()).isCloseTo(20, within(0.2));
        assertThat(drift.errorPpm()).isBetween(0.0, 0.2);
        assertThat(drift.measurements()).isEqualTo(20);
        assertThat(drift.over()).isEqualTo(Duration.ofHours(19 * 6));
        assertThat(drift.isSignificant()).isTrue();
    }

    @Test
    void a_clock_that_gains_time_drifts_by_a_negative_number_and_a_good_one_by_none() {
        row(0, 20, -3, -35e-6, 0.002);
        assertThat(drift().ppm()).isCloseTo(-35, within(0.2));
        measured.clear();
        row(0, 20, 0, 0, 0.02);
        assertThat(drift().isSignificant()).isFalse();
    }

    @Test
    void too_few_or_too_close_measurements_say_nothing() {
        row(0, 4, 0, 1e-6, 0.001);
        assertThat(Drift.of(past())).isEmpty();
        measured.clear();
        for (int i = 0; i < 30; i++) {
            measure(i * 600, 0.001, 0.001);
        }
        assertThat(Drift.of(past())).isEmpty();
        assertThat(Drift.of(ClockPast.NONE)).isEmpty();
    }

    @Test
    void a_clock_that_was_set_starts_a_new_row_whether_an_event_says_so_or_not() {
        row(0, 20, 0, 20e-6, 0.005);
        row(20, 12, -4, 20e-6, 0.005);
        assertThat(drift().measurements()).isEqualTo(12);
        assertThat(drift().ppm()).isCloseTo(20, within(0.5));
        events.add(new PastEvent(at(25.5 * SIX_HOURS), Kind.SET));
        assertThat(drift().measurements()).isEqualTo(6);
    }

    @Test
    void a_saw_of_weekly_settings_does_not_flatten_the_slope() {
        for (int week = 0; week < 6; week++) {
            row(week * 28, 28, 0, 50e-6, 0.01);
        }
        assertThat(drift().measurements()).isEqualTo(28);
        assertThat(drift().ppm()).isCloseTo(50, within(1.0));
    }

    @Test
    void sleeps_starts_and_zones_do_not_end_a_row_by_themselves() {
        row(0, 20, 0, 10e-6, 0.005);
        for (Kind kind : List.of(Kind.SLEPT, Kind.STARTED, Kind.ZONE_CHANGED)) {
            events.add(new PastEvent(at(15.5 * SIX_HOURS), kind));
        }
        assertThat(drift().measurements()).isEqualTo(20);
    }

    @Test
    void a_clock_that_came_back_from_a_sleep_with_another_offset_starts_a_new_row() {
        row(0, 12, 0, 10e-6, 0.005);
        events.add(new PastEvent(at(11.5 * SIX_HOURS), Kind.SLEPT));
        row(12, 8, 1.2, 10e-6, 0.005);
        assertThat(drift().measurements()).isEqualTo(8);
    }

    @Test
    void one_lie_is_left_out_but_at_the_very_end_it_might_be_a_setting() {
        row(0, 10, 0, 10e-6, 0.005);
        measure(10 * SIX_HOURS, 40, 0.005);
        assertThat(Drift.of(past())).isEmpty();
        row(11, 10, 11 * SIX_HOURS * 10e-6, 10e-6, 0.005);
        assertThat(drift().measurements()).isEqualTo(20);
        assertThat(drift().ppm()).isCloseTo(10, within(0.3));
    }

    @Test
    void a_coarse_measurement_weighs_little() {
        row(0, 20, 0, 10e-6, 0.002);
        for (int i = 0; i < 10; i++) {
            measure((20 + i) * SIX_HOURS, (20 + i) * SIX_HOURS * 10e-6 + 0.4, 0.5);
        }
        assertThat(drift().ppm()).isCloseTo(10, within(0.3));
        assertThat(drift().measurements()).isEqualTo(30);
    }

    @Test
    void time_that_runs_backwards_ends_a_row() {
        row(0, 10, 0, 0, 0.005);
        row(-400, 8, 0, 0, 0.005);
        assertThat(drift().measurements()).isEqualTo(8);
    }

    @Test
    void the_true_slope_lies_within_the_error_in_95_of_100_random_series() {
        int covered = 0;
        int series = 2000;
        double widest = 0;
        for (int i = 0; i < series; i++) {
            measured.clear();
            double slope = (random.nextDouble() - 0.5) * 200e-6;
            double bound = 0.003 * Math.pow(10, random.nextDouble());
            int count = 5 + random.nextInt(60);
            for (int k = 0; k < count; k++) {
                double time = k * SIX_HOURS * 1.02 + random.nextDouble() * 1200;
                double own = bound * (0.5 + 2 * random.nextDouble());
                double noise = i % 2 == 0
                        ? own * (2 * random.nextDouble() - 1)
                        : own * Math.max(-1, Math.min(1, 0.3 * random.nextGaussian()));
                measure(time, 2 + slope * time + noise, own);
            }
            Drift drift = drift();
            covered += Math.abs(drift.ppm() - slope * 1e6) <= drift.errorPpm() ? 1 : 0;
            widest = Math.max(widest, drift.errorPpm());
        }
        assertThat(covered / (double) series).isBetween(0.93, 0.995);
        assertThat(widest).isLessThan(20);
    }

    @Test
    void a_drift_that_changes_with_temperature_has_a_wider_error() {
        row(0, 60, 0, 10e-6, 0.001);
        double calm = drift().errorPpm();
        measured.clear();
        double offset = 0;
        for (int i = 0; i < 60; i++) {
            offset += SIX_HOURS * (10e-6 + 2e-6 * Math.sin(i / 6.0));
            measure(i * SIX_HOURS, offset, 0.001);
        }
        assertThat(drift().errorPpm()).isGreaterThan(3 * calm);
        assertThat(Math.abs(drift().ppm() - 10)).isLessThan(drift().errorPpm());
    }

    private void row(int from, int count, double offset, double slope, double bound) {
        for (int i = 0; i < count; i++) {
            double noise = bound * 0.5 * (2 * random.nextDouble() - 1);
            measure((from + i) * SIX_HOURS, offset + slope * i * SIX_HOURS + noise, bound);
        }
    }

    private void measure(double seconds, double offset, double bound) {
        measured.add(new PastMeasurement(at(seconds), duration(offset), duration(bound)));
    }

    private Drift drift() {
        return Drift.of(past()).orElseThrow();
    }

    private ClockPast past() {
        return new ClockPast(measured, events);
    }

    private static Instant at(double seconds) {
        return START.plus(duration(seconds));
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
