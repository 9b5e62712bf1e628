package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.health.Status;
import org.patchlight.sntp.SntpTarget;
import org.patchlight.sntp.VirtualMachine;
import org.patchlight.sntp.VirtualNetwork;
import org.patchlight.sntp.WallClock;

/** The printed bound contains the true offset in every case in which most of the answering servers were right. */
@Tag("slow")
class BoundTest {
    /** The long run, packaging/clock-tests-long, sets a larger number. */
    private static final int CASES = Integer.getInteger("patchlight.clock.cases", 10_000);

    private static final Duration[] OFFSETS = {
        Duration.ZERO,
        Duration.ofMillis(1),
        Duration.ofMillis(-40),
        Duration.ofMillis(990),
        Duration.ofMillis(-5_000),
        Duration.ofSeconds(137),
        Duration.ofHours(-1),
        Duration.ofDays(-20_000),
        Duration.ofDays(36_000)
    };
    private static final Duration[] LIES = {
        Duration.ofMillis(3),
        Duration.ofMillis(-50),
        Duration.ofMillis(700),
        Duration.ofSeconds(5),
        Duration.ofHours(-1),
        Duration.ofDays(365)
    };

    private final Random random = new Random(20_261_122);
    private final ClockThresholds thresholds = new ClockThresholds(Duration.ofSeconds(1), Duration.ofSeconds(60));
    private int judged;
    private int severalRounds;
    private int withLiars;

    @Test
    void the_bound_holds_the_truth_whatever_the_network_does() throws IOException {
        for (int i = 0; i < CASES; i++) {
            measureOnce(i);
        }
        // Each kind must occur often, or the test proves nothing.
        assertThat(judged).isGreaterThan(CASES / 2);
        assertThat(severalRounds).isGreaterThan(CASES / 10);
        assertThat(withLiars).isGreaterThan(CASES / 10);
    }

    private void measureOnce(int number) throws IOException {
        VirtualMachine machine = machine();
        VirtualNetwork network = new VirtualNetwork(machine);
        int size = 1 + random.nextInt(6);
        int liars = random.nextInt((size + 1) / 2);
        List<VirtualNetwork.Server> servers = new ArrayList<>();
        List<TimeSource> sources = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            servers.add(server(network.add(), i < liars));
            sources.add(new TimeSource(new ServerName("s", 1000 + i), SntpTarget.of(VirtualNetwork.address(i))));
        }
        ServerRateLimiter rateLimiter =
                new ServerRateLimiter(machine::nanos, ServerRateLimiter.SPACING, BackoffStore.NONE, random::nextDouble);
        WallClock wall = new WallClock(machine::wall, machine::nanos);
        Measured measured = new Rounds(sources, size, network, wall, rateLimiter, machine::pass)
                .measure((offset, bound) -> thresholds.isClear(offset, bound, Status.HEALTHY))
                .measured();
        Duration truth = machine.offset();
        ClockMeasurement result = measured.measurement();
        long lying = result.servers().stream()
                .limit(liars)
                .filter(reading -> reading.offset().isPresent())
                .count();
        long honest = result.servers().stream()
                .skip(liars)
                .filter(reading -> reading.offset().isPresent())
                .count();
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isLessThanOrEqualTo(Rounds.MOST));
        if (honest <= lying || result.method() == Method.NONE) {
            return;
        }
        judged++;
        withLiars += lying > 0 ? 1 : 0;
        severalRounds += servers.stream().anyMatch(server -> server.questions > 1) ? 1 : 0;
        Duration wrong = result.offset().orElseThrow().minus(truth).abs();
        assertThat(wrong)
                .as("case %s: result %s within %s, truth %s", number, result.offset(), result.errorBound(), truth)
                .isLessThanOrEqualTo(result.errorBound().orElseThrow());
    }

    private VirtualMachine machine() {
        VirtualMachine machine =
                new VirtualMachine(Instant.parse("2026-11-22T12:00:00Z").plusSeconds(random.nextInt(500_000_000)));
        machine.crystalPpm = random.nextDouble() * 100 - 50;
        machine.slewPpm = random.nextInt(3) == 0 ? random.nextDouble() * 1000 - 500 : 0;
        machine.pass(Duration.ofMillis(random.nextInt(1000)));
        Duration noise = Duration.ofNanos((long) (random.nextGaussian() * 100_000_000));
        machine.set(OFFSETS[random.nextInt(OFFSETS.length)].plus(noise).negated());
        return machine;
    }

    private VirtualNetwork.Server server(VirtualNetwork.Server server, boolean liar) {
        Duration lie = LIES[random.nextInt(LIES.length)];
        // A correct server may be wrong by as much as its root distance.
        Duration error = Duration.ofNanos((long) ((random.nextDouble() * 2 - 1) * 1_000_000));
        boolean fickle = liar && random.nextInt(4) == 0;
        server.lie = () -> !liar ? error : fickle ? lie.multipliedBy(random.nextInt(3)) : lie;
        double there = random.nextDouble() * 40_000_000;
        double back = random.nextBoolean() ? there : random.nextDouble() * 40_000_000;
        double jitter = random.nextInt(3) == 0 ? 100_000_000 : 2_000_000;
        server.ways = () -> new long[] {way(there, jitter), way(back, jitter)};
        double loss = random.nextInt(3) == 0 ? 0.5 : 0;
        server.lost = () -> random.nextDouble() < loss;
        return server;
    }

    private long way(double least, double jitter) {
        return (long) (100_000 + least - jitter * Math.log(1 - random.nextDouble()));
    }
}
