package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Status;
import org.patchlight.sntp.VirtualMachine;
import org.patchlight.sntp.VirtualNetwork.Server;

/**
 * What a user would see, in virtual time, for each way in which a clock can go wrong. The scenarios follow chrony's
 * simulation tests.
 */
class ClockScenarioTest extends VirtualScene {
    @Test
    void s001_defaults_a_right_clock_is_healthy_after_one_round() {
        List<Server> servers = servers(4);
        CheckResult<ClockMeasurement> seen = check();
        assertRight(seen);
        assertThat(seen.findings()).isEmpty();
        assertThat(pauses).isEmpty();
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isEqualTo(1));
    }

    @Test
    void s002_large_offset_is_reported_after_a_second_round_and_no_more() {
        machine.set(Duration.ofMillis(-137_200));
        List<Server> servers = servers(4);
        CheckResult<ClockMeasurement> seen = check();
        assertThat(title(seen)).isEqualTo("Your clock is 2 min 17 s slow");
        assertThat(pauses).hasSize(1);
        assertThat(pauses.get(0))
                .isBetween(ServerRateLimiter.SPACING.minusMillis(60), ServerRateLimiter.SPACING.plusMillis(250));
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isEqualTo(2));
    }

    @Test
    void s003_large_offset_that_windows_sets_right_a_moment_later_is_never_shown() {
        machine.set(Duration.ofSeconds(-137));
        machine.after(Duration.ofSeconds(1), () -> machine.set(Duration.ofSeconds(137)));
        servers(4);
        assertRight(check());
    }

    @ParameterizedTest
    @ValueSource(longs = {5_000, -5_000, 60_000})
    void s004_offset_on_a_threshold_is_asked_of_again_at_most_four_times(long millis) {
        machine.set(Duration.ofMillis(millis));
        List<Server> servers = servers(3);
        servers.forEach(server -> server.ways = this::jittery);
        assertThat(check().state().method()).isEqualTo(Method.NTP);
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isBetween(2, 4));
        assertThat(pauses)
                .hasSizeBetween(1, 3)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(200), Duration.ofMillis(2250)));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, -10_000, 3_600_000})
    void s005_external_step_in_mid_query_is_measured_again(long millis) {
        List<Server> servers = servers(3);
        servers.forEach(server -> server.ways = () -> new long[] {20_000_000, 20_000_000});
        machine.after(Duration.ofMillis(25), () -> machine.set(Duration.ofMillis(millis)));
        CheckResult<ClockMeasurement> seen = check();
        assertTruth(seen);
        assertThat(seen.state().offset().orElseThrow().abs())
                .isBetween(Duration.ofMillis(Math.abs(millis) - 50), Duration.ofMillis(Math.abs(millis) + 50));
        assertThat(seen.status()).isNotEqualTo(Status.HEALTHY);
    }

    @Test
    void s006_steps_without_end_are_reported_as_adjusting() {
        servers(3).forEach(server -> server.ways = () -> new long[] {20_000_000, 20_000_000});
        for (int i = 0; i < 200; i++) {
            machine.after(Duration.ofMillis(25 + 30L * i), () -> machine.set(Duration.ofSeconds(3)));
        }
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        assertThat(words().say(seen.findings().get(0).meaning())).contains("being adjusted right now");
    }

    @ParameterizedTest
    @CsvSource({"500, 50", "-500, -50", "0, 50", "500, 0"})
    void s007_slew_and_drift_never_make_servers_contradict_themselves(double slew, double crystal) {
        machine.slewPpm = slew;
        machine.crystalPpm = crystal;
        machine.set(Duration.ofSeconds(-5));
        servers(3);
        CheckResult<ClockMeasurement> seen = check();
        assertTruth(seen);
        assertThat(seen.state().servers()).extracting(ServerReading::trust).containsOnly(Trust.AGREED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2036-02-07T06:28:15.990Z",
                "2036-02-07T06:28:16Z",
                "2036-02-08T00:00:00Z",
                "2099-12-31T23:59:59.995Z"
            })
    void s026_ntp_era_is_read_on_both_sides_and_across(String time) {
        for (Duration offset : List.of(Duration.ZERO, Duration.ofDays(-24_000), Duration.ofDays(24_000))) {
            machineIs(new VirtualMachine(Instant.parse(time)));
            machine.set(offset);
            servers(3).forEach(server -> server.ways = () -> new long[] {9_000_000, 9_000_000});
            CheckResult<ClockMeasurement> seen = check();
            assertTruth(seen);
            assertThat(seen.status()).isEqualTo(offset.isZero() ? Status.HEALTHY : Status.PROBLEM);
        }
    }

    @Test
    void s027_sleep_in_mid_query_is_measured_again() {
        servers(3).forEach(server -> server.ways = () -> new long[] {20_000_000, 20_000_000});
        machine.after(Duration.ofMillis(25), () -> machine.sleep(Duration.ofHours(1)));
        assertRight(check());
    }

    @Test
    void s028_sleep_between_rounds_forgets_the_first() {
        machine.set(Duration.ofSeconds(-20));
        machine.crystalPpm = 40;
        List<Server> servers = servers(3);
        machine.after(Duration.ofSeconds(1), () -> machine.sleep(Duration.ofHours(1)));
        assertTruth(check());
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isGreaterThan(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {500_000, 1_000_000, 10_000_000, 15_625_000})
    void s029_coarse_wall_clock_is_read_at_its_steps(long step) {
        machine.wallStep = step;
        servers(3);
        CheckResult<ClockMeasurement> seen = check();
        assertRight(seen);
        assertThat(seen.state().offset().orElseThrow().abs()).isLessThan(Duration.ofNanos(50_000));
    }
}
