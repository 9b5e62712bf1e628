package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.clock.measure.Measured;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.measure.TrustRules;
import org.patchlight.clock.web.WebDates;
import org.patchlight.health.Status;
import org.patchlight.httpdate.DateOutcome;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Silent;
import org.patchlight.httpdate.WebHost;
import org.patchlight.sntp.VirtualMachine;
import org.patchlight.sntp.VirtualNetwork;

/**
 * A confirmed answer holds the truth within its bound while fewer than half of the configured servers lie, whatever their
 * delays and losses: random networks in virtual time.
 */
class MinorityOfLiarsTest {
    /** The long run, packaging/clock-tests-long, sets a larger number. */
    private static final int NETWORKS = Integer.getInteger("patchlight.clock.networks", 400);

    private static final Duration[] OFFSETS = {
        Duration.ZERO,
        Duration.ofMillis(-700),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(-137),
        Duration.ofDays(9000)
    };
    private static final Instant BUILT = Instant.parse("2026-11-22T00:00:00Z");

    /** How a server lies. All but the slow ones answer before any honest server can. */
    private enum Strategy {
        /** Each by an offset of its own. */
        FAST,
        /** By any offset, at the last moment. */
        SLOW,
        /** All by the same offset. */
        COLLUDING,
        /** By less than honest servers differ, and said to be exact. */
        NEAR,
        /** All by the same small offset, said to be exact. */
        NEAR_TOGETHER,
        /** Further from question to question. */
        DRIFTING,
        /** Differently each time, and mostly silent. */
        FICKLE
    }

    private Random random = new Random(0);
    private ScriptedPc pc = new ScriptedPc();
    private VirtualMachine machine = new VirtualMachine(BUILT);
    private int lyingWebHost;
    private Duration truth = Duration.ZERO;
    private int confirmed;
    private int outvoted;
    private int byTheWeb;
    private int unconfirmed;

    @Test
    void a_confirmed_answer_holds_the_truth_while_fewer_than_half_of_the_servers_lie() {
        for (int number = 0; number < NETWORKS; number++) {
            random = new Random(20_261_129L * 31 + number);
            measureOnce(number);
        }
        // Each kind must occur often, or the test proves nothing.
        assertThat(confirmed).isGreaterThan(NETWORKS / 3);
        assertThat(outvoted).isGreaterThan(NETWORKS / 20);
        assertThat(byTheWeb).isGreaterThan(NETWORKS / 20);
        assertThat(unconfirmed).isGreaterThan(NETWORKS / 20);
    }

    private void measureOnce(int number) {
        machine = new VirtualMachine(BUILT.plusSeconds(random.nextInt(300_000_000)));
        machine.crystalPpm = random.nextDouble() * 100 - 50;
        machine.pass(Duration.ofMillis(random.nextInt(1000)));
        machine.set(OFFSETS[random.nextInt(OFFSETS.length)].negated());
        pc = new ScriptedPc();
        pc.machineWall = machine::wall;
        pc.machineNanos = machine::nanos;
        VirtualNetwork network = new VirtualNetwork(machine);
        List<String> names = new ArrayList<>();
        int liars = servers(network, names);
        Measured measured = measure(network, names);
        ClockMeasurement result = measured.measurement();
        if (measured.certainty() != Certainty.CONFIRMED) {
            unconfirmed += measured.certainty() == Certainty.UNCONFIRMED ? 1 : 0;
            assertThat(TrustRules.judge(measured, pc.now(), pc.nanos(), BUILT)).isNotInstanceOf(Trusted.class);
            return;
        }
        confirmed++;
        outvoted += liars > 0 && result.method() == Method.NTP ? 1 : 0;
        byTheWeb += measured.remarks().isEmpty() ? 0 : 1;
        Duration wrong = result.offset().orElseThrow().minus(truth).abs();
        assertThat(wrong)
                .as(
                        "network %s, %s liars of %s: %s ± %s, truth %s",
                        number, liars, names.size(), result.offset(), result.errorBound(), truth)
                .isLessThanOrEqualTo(result.errorBound().orElseThrow());
    }

    private Measured measure(VirtualNetwork network, List<String> names) {
        boolean asksTheWeb = random.nextInt(3) > 0;
        lyingWebHost = random.nextInt(8);
        truth = Duration.ZERO;
        ServerRateLimiter rateLimiter =
                new ServerRateLimiter(machine::nanos, ServerRateLimiter.SPACING, BackoffStore.NONE, random::nextDouble);
        boolean[] asked = {false};
        WebDates web = new WebDates(pc, rateLimiter, () -> asksTheWeb, (hosts, deadline) -> {
            truth = asked[0] ? truth : machine.offset();
            asked[0] = true;
            return dates(hosts);
        });
        ClockThresholds thresholds = new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60));
        Measured measured = new ClockMeter(pc, rateLimiter, machine::pass, network, web)
                .measure(names, (offset, bound) -> thresholds.isClear(offset, bound, Status.HEALTHY));
        boolean byNtp = measured.measurement().method() == Method.NTP;
        truth = asked[0] && byNtp ? truth : machine.offset();
        return measured;
    }

    /** Adds servers and some names that lead nowhere. Returns how many lie: fewer than half. */
    private int servers(VirtualNetwork network, List<String> names) {
        int size = random.nextInt(3) == 0 ? 4 : 1 + random.nextInt(7);
        int liars = random.nextInt((size + 1) / 2);
        Strategy common = Strategy.values()[random.nextInt(Strategy.values().length)];
        boolean alike = random.nextBoolean();
        long lie = lie();
        long near = (long) (random.nextGaussian() * 300_000_000);
        for (int i = 0; i < size; i++) {
            if (i >= liars && random.nextInt(8) == 0) {
                names.add("nowhere" + i + ".example.org");
                continue;
            }
            VirtualNetwork.Server server = network.add();
            names.add("127.0.0.1:" + VirtualNetwork.address(network.size() - 1).getPort());
            if (i < liars) {
                lies(server, alike ? common : Strategy.values()[random.nextInt(Strategy.values().length)], lie, near);
            } else {
                isHonest(server);
            }
        }
        Collections.shuffle(names, random);
        return liars;
    }

    private void isHonest(VirtualNetwork.Server server) {
        // A correct server may be wrong by as much as its root distance.
        Duration error = Duration.ofNanos((long) ((random.nextDouble() * 2 - 1) * 1_000_000));
        server.lie = () -> error;
        long longest = random.nextInt(3) == 0 ? 700_000_000 : random.nextInt(3) == 0 ? 100_000_000 : 20_000_000;
        boolean steady = random.nextBoolean();
        long there = way(longest);
        long back = random.nextBoolean() ? there : way(longest);
        server.ways = () -> steady ? new long[] {there, back} : new long[] {way(longest), way(longest)};
        lose(server);
    }

    private void lies(VirtualNetwork.Server server, Strategy strategy, long common, long near) {
        long own = lie();
        long small = (long) (random.nextGaussian() * 50_000_000);
        server.stratum = 1;
        server.ways = () -> new long[] {way(500_000), way(500_000)};
        server.lie = nanos(() -> switch (strategy) {
            case FAST, SLOW -> own;
            case COLLUDING -> common;
            case NEAR -> small;
            case NEAR_TOGETHER -> near;
            case DRIFTING -> small + server.questions * 20_000_000L;
            case FICKLE -> random.nextBoolean() ? lie() : small;
        });
        switch (strategy) {
            case SLOW -> server.ways = () -> new long[] {way(1_000_000), 1_300_000_000 + way(100_000_000)};
            case NEAR, NEAR_TOGETHER -> server.dispersion = Duration.ZERO;
            case FICKLE -> lose(server);
            case FAST, COLLUDING, DRIFTING -> {}
        }
    }

    private static Supplier<Duration> nanos(Supplier<Long> lie) {
        return () -> Duration.ofNanos(lie.get());
    }

    private void lose(VirtualNetwork.Server server) {
        double loss = new double[] {0, 0, 0.3, 0.6, 1}[random.nextInt(5)];
        server.lost = () -> random.nextDouble() < loss;
    }

    /** A few milliseconds, or years. */
    private long lie() {
        double size = Math.pow(10, 6 + random.nextDouble() * 11);
        return (long) (random.nextBoolean() ? size : -size);
    }

    private long way(long longest) {
        return 100_000 + (long) (random.nextDouble() * longest);
    }

    /** The dates of web servers, of which at most one lies, by seconds or hours. */
    private List<DateOutcome> dates(List<WebHost> hosts) {
        List<DateOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            long sent = machine.nanos();
            machine.pass(Duration.ofNanos(way(150_000_000)));
            Duration lie = i == lyingWebHost ? Duration.ofSeconds(random.nextInt(7200) - 3600) : Duration.ZERO;
            Instant date = machine.truth().plus(lie).truncatedTo(ChronoUnit.SECONDS);
            machine.pass(Duration.ofNanos(way(150_000_000)));
            boolean silent = lyingWebHost > 4 && i != lyingWebHost - 5;
            outcomes.add(
                    silent ? new Silent(hosts.get(i)) : new Answered(hosts.get(i), date, sent, machine.nanos(), false));
        }
        return outcomes;
    }
}
