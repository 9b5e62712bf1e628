package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.ClockMeasurement.Method;
import org.patchlight.clock.ServerReading.Trust;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Status;
import org.patchlight.sntp.VirtualMachine;
import org.patchlight.sntp.VirtualNetwork;
import org.patchlight.sntp.VirtualNetwork.Server;
import org.patchlight.words.Words;

/** What a person would have seen, in virtual time, through all that goes wrong with clocks and networks; named after chrony's simulations. */
class ClockScenarioTest {
    private final Random random = new Random(5);
    private final ScriptedPc pc = new ScriptedPc();
    private final List<String> names = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private VirtualMachine machine = new VirtualMachine(Instant.parse("2026-11-22T12:00:00Z"));
    private VirtualNetwork network = new VirtualNetwork(machine);
    private ClockCheck check = check();

    @BeforeEach
    void runOnVirtualTime() {
        machineIs(machine);
    }

    @Test
    void s001_defaults_aRightClockIsHealthyAfterOneRound() {
        List<Server> servers = servers(4);
        CheckResult<ClockMeasurement> seen = look();
        assertRight(seen);
        assertThat(seen.findings()).isEmpty();
        assertThat(pauses).isEmpty();
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isEqualTo(1));
    }

    @Test
    void s002_largeOffset_isToldAfterASecondRoundAndNoMore() {
        machine.set(Duration.ofMillis(-137_200));
        List<Server> servers = servers(4);
        CheckResult<ClockMeasurement> seen = look();
        assertThat(title(seen)).isEqualTo("This PC's clock is 2 min 17 s behind");
        assertThat(pauses).hasSize(1);
        assertThat(pauses.get(0))
                .isBetween(ServerManners.SPACING.minusMillis(60), ServerManners.SPACING.plusMillis(250));
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isEqualTo(2));
    }

    @Test
    void s003_largeOffsetThatWindowsSetsRightAMomentLater_isNeverShown() {
        machine.set(Duration.ofSeconds(-137));
        machine.after(Duration.ofSeconds(1), () -> machine.set(Duration.ofSeconds(137)));
        servers(4);
        assertRight(look());
    }

    @ParameterizedTest
    @ValueSource(longs = {5_000, -5_000, 60_000})
    void s004_offsetOnAThreshold_isAskedOfAgainAtMostFourTimes(long millis) {
        machine.set(Duration.ofMillis(millis));
        List<Server> servers = servers(3);
        servers.forEach(server -> server.ways = this::jittery);
        assertThat(look().state().method()).isEqualTo(Method.NTP);
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isBetween(2, 4));
        assertThat(pauses)
                .hasSizeBetween(1, 3)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(200), Duration.ofMillis(2250)));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, -10_000, 3_600_000})
    void s005_externalStepInMidQuery_isMeasuredAnew(long millis) {
        List<Server> servers = servers(3);
        servers.forEach(server -> server.ways = () -> new long[] {20_000_000, 20_000_000});
        machine.after(Duration.ofMillis(25), () -> machine.set(Duration.ofMillis(millis)));
        CheckResult<ClockMeasurement> seen = look();
        assertTruth(seen);
        assertThat(seen.state().offset().orElseThrow().abs())
                .isBetween(Duration.ofMillis(Math.abs(millis) - 50), Duration.ofMillis(Math.abs(millis) + 50));
        assertThat(seen.status()).isNotEqualTo(Status.HEALTHY);
    }

    @Test
    void s006_stepsWithoutEnd_areSaidToBeAdjusting() {
        servers(3).forEach(server -> server.ways = () -> new long[] {20_000_000, 20_000_000});
        for (int i = 0; i < 200; i++) {
            machine.after(Duration.ofMillis(25 + 30L * i), () -> machine.set(Duration.ofSeconds(3)));
        }
        CheckResult<ClockMeasurement> seen = look();
        assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        assertThat(words().say(seen.findings().get(0).meaning())).contains("being adjusted right now");
    }

    @ParameterizedTest
    @CsvSource({"500, 50", "-500, -50", "0, 50", "500, 0"})
    void s007_slewAndDrift_neverMakeServersContradictThemselves(double slew, double crystal) {
        machine.slewPpm = slew;
        machine.crystalPpm = crystal;
        machine.set(Duration.ofMillis(-5_000));
        servers(3);
        CheckResult<ClockMeasurement> seen = look();
        assertTruth(seen);
        assertThat(seen.state().servers()).extracting(ServerReading::trust).containsOnly(Trust.AGREED);
    }

    @Test
    void s010_jitter_leavesARightClockRight() {
        servers(4).forEach(server -> server.ways = this::jittery);
        assertRight(look());
    }

    @Test
    void s011_asymmetry_isInsideTheBound() {
        servers(3).forEach(server -> server.ways = () -> new long[] {40_000_000, 10_000_000});
        CheckResult<ClockMeasurement> seen = look();
        assertRight(seen);
        assertThat(seen.state().errorBound().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(25));
        assertThat(seen.state().offset().orElseThrow()).isBetween(Duration.ofMillis(14), Duration.ofMillis(16));
    }

    @Test
    void s012_longDelay_onlyWidensTheBound() {
        servers(3).forEach(server -> server.ways = () -> new long[] {600_000_000, 600_000_000});
        assertRight(look());
    }

    @Test
    void s013_packetLossOfHalf_isRightOrUnknownAndNeverWrong() {
        servers(4).forEach(server -> server.lost = random::nextBoolean);
        int right = 0;
        for (int i = 0; i < 200; i++) {
            CheckResult<ClockMeasurement> seen = look();
            if (seen.status() == Status.UNKNOWN) {
                assertThat(seen.state().servers())
                        .extracting(ServerReading::trust)
                        .containsOnly(Trust.SILENT);
            } else {
                assertRight(seen);
                right++;
            }
            machine.pass(Duration.ofMinutes(1));
        }
        // One look in sixteen loses all four questions.
        assertThat(right).isBetween(170, 199);
    }

    @Test
    void s014_intermittentNetwork_isUnknownWhileItIsAwayAndRightAfter() {
        boolean[] away = {true};
        servers(4).forEach(server -> server.lost = () -> away[0]);
        assertThat(title(look())).isEqualTo("Whether the clock is right is not known");
        away[0] = false;
        machine.pass(Duration.ofMinutes(1));
        assertRight(look());
        away[0] = true;
        machine.pass(Duration.ofMinutes(1));
        assertThat(look().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void s015_offline_isUnknownAtOnce() {
        names.addAll(List.of("unrouted", "no-such-name"));
        Instant before = machine.truth();
        CheckResult<ClockMeasurement> seen = look();
        assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        assertThat(words().say(seen.findings().get(0).meaning())).contains("offline");
        assertThat(Duration.between(before, machine.truth())).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void s016_oneSilentServer_costsNoExtraSecond() {
        List<Server> servers = servers(4);
        servers.get(2).lost = () -> true;
        Instant before = machine.truth();
        assertRight(look());
        assertThat(Duration.between(before, machine.truth())).isLessThan(Duration.ofMillis(60));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "5, 2"})
    void s021_falsetickers_areNeverFollowed(int of, int liars) {
        for (long lie : new long[] {50, -50, 5_000, -5_000, 3_600_000, 31_536_000_000L}) {
            network = new VirtualNetwork(machine);
            names.clear();
            check = check();
            List<Server> servers = servers(of);
            servers.subList(0, liars).forEach(server -> {
                server.lie = () -> Duration.ofMillis(lie);
                server.stratum = 1;
                server.dispersion = Duration.ZERO;
            });
            CheckResult<ClockMeasurement> seen = look();
            assertRight(seen);
            assertThat(seen.state().servers().subList(0, liars))
                    .extracting(ServerReading::trust)
                    .containsOnly(Trust.OUTLIER);
        }
    }

    @Test
    void s022_aServerThatContradictsItself_isFoundOutByTheSecondRound() {
        List<Server> servers = servers(2);
        Duration[] lies = {Duration.ofSeconds(9), Duration.ofSeconds(4)};
        servers.get(0).lie = () -> lies[Math.min(1, servers.get(0).questions - 1)];
        CheckResult<ClockMeasurement> seen = look();
        assertTruth(seen);
        assertThat(seen.state().servers().get(0).reason().key()).isEqualTo("clock.reading.inconsistent");
        assertThat(words().say(seen.state().servers().get(0).reason())).contains("contradicts itself");
    }

    @Test
    void s023_leapSecondAnnounced_isNoFault() {
        List<Server> servers = servers(4);
        servers.forEach(server -> server.leap = 1);
        servers.get(3).lie = () -> Duration.ofMillis(-400);
        CheckResult<ClockMeasurement> seen = look();
        assertRight(seen);
        assertThat(seen.state().servers().get(3).trust()).isEqualTo(Trust.OUTLIER);
    }

    @Test
    void s024_unsynchronisedServers_haveNoVote() {
        List<Server> servers = servers(3);
        servers.subList(0, 2).forEach(server -> {
            server.leap = 3;
            server.lie = () -> Duration.ofHours(1);
        });
        assertRight(look());
    }

    @Test
    void s025_rateLimit_isObeyedForAnHourWhateverIsAsked() {
        List<Server> servers = servers(3);
        servers.get(1).kiss = "RATE";
        for (int i = 0; i < 60; i++) {
            assertRight(look());
            machine.pass(Duration.ofSeconds(59));
        }
        assertThat(servers.get(1).questions).isEqualTo(1);
        machine.pass(Duration.ofMinutes(2));
        look();
        assertThat(servers.get(1).questions).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2036-02-07T06:28:15.990Z",
                "2036-02-07T06:28:16Z",
                "2036-02-08T00:00:00Z",
                "2099-12-31T23:59:59.995Z"
            })
    void s026_ntpEra_isReadOnBothSidesAndAcross(String time) {
        for (Duration offset : List.of(Duration.ZERO, Duration.ofDays(-24_000), Duration.ofDays(24_000))) {
            machineIs(new VirtualMachine(Instant.parse(time)));
            machine.set(offset);
            servers(3).forEach(server -> server.ways = () -> new long[] {9_000_000, 9_000_000});
            CheckResult<ClockMeasurement> seen = look();
            assertTruth(seen);
            assertThat(seen.status()).isEqualTo(offset.isZero() ? Status.HEALTHY : Status.PROBLEM);
        }
    }

    @Test
    void s027_sleepInMidQuery_isMeasuredAnew() {
        servers(3).forEach(server -> server.ways = () -> new long[] {20_000_000, 20_000_000});
        machine.after(Duration.ofMillis(25), () -> machine.sleep(Duration.ofHours(1)));
        assertRight(look());
    }

    @Test
    void s028_sleepBetweenRounds_forgetsTheFirst() {
        machine.set(Duration.ofSeconds(-20));
        machine.crystalPpm = 40;
        List<Server> servers = servers(3);
        machine.after(Duration.ofSeconds(1), () -> machine.sleep(Duration.ofHours(1)));
        assertTruth(look());
        assertThat(servers).allSatisfy(server -> assertThat(server.questions).isGreaterThan(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {500_000, 1_000_000, 10_000_000, 15_625_000})
    void s029_coarseWallClock_isReadAtItsSteps(long step) {
        machine.wallStep = step;
        servers(3);
        CheckResult<ClockMeasurement> seen = look();
        assertRight(seen);
        assertThat(seen.state().offset().orElseThrow().abs()).isLessThan(Duration.ofNanos(50_000));
    }

    private CheckResult<ClockMeasurement> look() {
        return check.look();
    }

    private List<Server> servers(int count) {
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("127.0.0.1:" + VirtualNetwork.address(names.size()).getPort());
            servers.add(network.add());
        }
        return servers;
    }

    private void machineIs(VirtualMachine virtual) {
        machine = virtual;
        network = new VirtualNetwork(machine);
        names.clear();
        pc.machineWall = machine::wall;
        pc.machineNanos = machine::nanos;
        check = check();
    }

    private ClockCheck check() {
        ServerManners manners = new ServerManners(pc::nanos, ServerManners.SPACING, RestStore.NONE, random::nextDouble);
        ClockMeter meter = new ClockMeter(
                pc,
                manners,
                pause -> {
                    pauses.add(pause);
                    machine.pass(pause);
                },
                network);
        return new ClockCheck(
                pc,
                meter,
                () -> List.copyOf(names),
                () -> new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                () -> Status.HEALTHY);
    }

    private long[] jittery() {
        return new long[] {jitter(), jitter()};
    }

    private long jitter() {
        return (long) (1_000_000 - 50_000_000 * Math.log(1 - random.nextDouble()));
    }

    private void assertRight(CheckResult<ClockMeasurement> seen) {
        assertTruth(seen);
        assertThat(seen.status()).isEqualTo(Status.HEALTHY);
    }

    private void assertTruth(CheckResult<ClockMeasurement> seen) {
        assertThat(seen.state().method()).isEqualTo(Method.NTP);
        Duration wrong =
                seen.state().offset().orElseThrow().minus(machine.offset()).abs();
        assertThat(wrong).isLessThanOrEqualTo(seen.state().errorBound().orElseThrow());
    }

    private static String title(CheckResult<ClockMeasurement> seen) {
        return words().say(seen.findings().get(0).title());
    }

    private static Words words() {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    }
}
