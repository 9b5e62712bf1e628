package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.web.WebDates;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Status;
import org.patchlight.httpdate.DateAsker;
import org.patchlight.sntp.VirtualMachine;
import org.patchlight.sntp.VirtualNetwork;
import org.patchlight.sntp.VirtualNetwork.Server;
import org.patchlight.words.Words;

/** A PC with its own clock and network in virtual time, and what a user sees when it is checked. */
abstract class VirtualScene {
    final Random random = new Random(5);
    final ScriptedPc pc = new ScriptedPc();
    final List<String> names = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    VirtualMachine machine = new VirtualMachine(Instant.parse("2026-11-22T12:00:00Z"));
    VirtualNetwork network = new VirtualNetwork(machine);
    BooleanSupplier web = () -> false;
    DateAsker webHosts = (hosts, deadline) -> List.of();
    ClockMeter meter = meter();
    ClockCheck check = clockCheck();

    @BeforeEach
    void runOnVirtualTime() {
        machineIs(machine);
    }

    CheckResult<ClockMeasurement> check() {
        return check.check();
    }

    List<Server> servers(int count) {
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("127.0.0.1:" + VirtualNetwork.address(names.size()).getPort());
            servers.add(network.add());
        }
        return servers;
    }

    void machineIs(VirtualMachine virtual) {
        machine = virtual;
        network = new VirtualNetwork(machine);
        names.clear();
        pc.machineWall = machine::wall;
        pc.machineNanos = machine::nanos;
        check = clockCheck();
    }

    private ClockMeter meter() {
        ServerRateLimiter rateLimiter =
                new ServerRateLimiter(pc::nanos, ServerRateLimiter.SPACING, BackoffStore.NONE, random::nextDouble);
        return new ClockMeter(
                pc,
                rateLimiter,
                pause -> {
                    pauses.add(pause);
                    machine.pass(pause);
                },
                network,
                new WebDates(
                        pc, rateLimiter, () -> web.getAsBoolean(), (hosts, deadline) -> webHosts.ask(hosts, deadline)));
    }

    ClockCheck clockCheck() {
        meter = meter();
        return new ClockCheck(
                pc,
                meter,
                () -> List.copyOf(names),
                () -> new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                () -> ClockPast.NONE);
    }

    long[] jittery() {
        return new long[] {jitter(), jitter()};
    }

    long jitter() {
        return (long) (1_000_000 - 50_000_000 * Math.log(1 - random.nextDouble()));
    }

    void assertRight(CheckResult<ClockMeasurement> seen) {
        assertTruth(seen);
        assertThat(seen.status()).isEqualTo(Status.HEALTHY);
    }

    void assertTruth(CheckResult<ClockMeasurement> seen) {
        assertThat(seen.state().method()).isEqualTo(Method.NTP);
        Duration wrong =
                seen.state().offset().orElseThrow().minus(machine.offset()).abs();
        assertThat(wrong).isLessThanOrEqualTo(seen.state().errorBound().orElseThrow());
    }

    static String title(CheckResult<ClockMeasurement> seen) {
        return words().say(seen.findings().get(0).title());
    }

    static Words words() {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    }
}
