package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Status;
import org.patchlight.sntp.VirtualNetwork.Server;

/** What a user would see, in virtual time, for each way in which time servers and the network can fail. */
class NetworkScenarioTest extends VirtualScene {
    @Test
    void s010_jitter_leaves_a_right_clock_right() {
        servers(4).forEach(server -> server.ways = this::jittery);
        assertRight(check());
    }

    @Test
    void s011_asymmetry_is_inside_the_bound() {
        servers(3).forEach(server -> server.ways = () -> new long[] {40_000_000, 10_000_000});
        CheckResult<ClockMeasurement> seen = check();
        assertRight(seen);
        assertThat(seen.state().errorBound().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(25));
        assertThat(seen.state().offset().orElseThrow()).isBetween(Duration.ofMillis(14), Duration.ofMillis(16));
    }

    @Test
    void s012_long_delay_only_widens_the_bound() {
        servers(3).forEach(server -> server.ways = () -> new long[] {600_000_000, 600_000_000});
        assertRight(check());
    }

    @Test
    void s013_packet_loss_of_half_is_right_or_unknown_and_never_wrong() {
        servers(4).forEach(server -> server.lost = random::nextBoolean);
        int right = 0;
        for (int i = 0; i < 200; i++) {
            CheckResult<ClockMeasurement> seen = check();
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
        // One check in sixteen loses all four questions.
        assertThat(right).isBetween(170, 199);
    }

    @Test
    void s014_intermittent_network_is_unknown_while_it_is_away_and_right_after() {
        boolean[] away = {true};
        servers(4).forEach(server -> server.lost = () -> away[0]);
        assertThat(title(check())).isEqualTo("Couldn't check the clock");
        away[0] = false;
        machine.pass(Duration.ofMinutes(1));
        assertRight(check());
        away[0] = true;
        machine.pass(Duration.ofMinutes(1));
        assertThat(check().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void s015_offline_is_unknown_at_once() {
        names.addAll(List.of("unrouted", "no-such-name"));
        Instant before = machine.truth();
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        assertThat(words().say(seen.findings().get(0).meaning())).contains("offline");
        assertThat(Duration.between(before, machine.truth())).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void s016_one_silent_server_costs_no_extra_second() {
        List<Server> servers = servers(4);
        servers.get(2).lost = () -> true;
        Instant before = machine.truth();
        assertRight(check());
        assertThat(Duration.between(before, machine.truth())).isLessThan(Duration.ofMillis(60));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "5, 2"})
    void s021_falsetickers_are_never_followed(int of, int liars) {
        for (long lie : new long[] {50, -50, 5_000, -5_000, 3_600_000, 31_536_000_000L}) {
            machineIs(machine);
            List<Server> servers = servers(of);
            servers.subList(0, liars).forEach(server -> {
                server.lie = () -> Duration.ofMillis(lie);
                server.stratum = 1;
                server.dispersion = Duration.ZERO;
            });
            CheckResult<ClockMeasurement> seen = check();
            assertRight(seen);
            assertThat(seen.state().servers().subList(0, liars))
                    .extracting(ServerReading::trust)
                    .containsOnly(Trust.OUTLIER);
        }
    }

    @Test
    void s022a_the_local_network_answering_for_internet_servers_outvotes_none() throws Exception {
        List<Server> servers = servers(3);
        names.clear();
        for (int i = 0; i < 3; i++) {
            byte[] address =
                    i < 2 ? new byte[] {(byte) 192, (byte) 168, 1, (byte) i} : new byte[] {(byte) 203, 0, 113, 9};
            pc.names.put(
                    "time" + i + ".example.org", new InetSocketAddress(InetAddress.getByAddress(address), 1000 + i));
            names.add("time" + i + ".example.org");
        }
        servers.subList(0, 2).forEach(server -> server.lie = () -> Duration.ofHours(3));
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        assertThat(seen.state().method()).isEqualTo(Method.NONE);

        servers.subList(0, 2).forEach(server -> server.lie = () -> Duration.ZERO);
        CheckResult<ClockMeasurement> later = check();
        assertRight(later);
        assertThat(words().say(later.state().servers().get(0).reason())).contains("your own network answered");
    }

    @Test
    void s022_a_server_that_contradicts_itself_is_found_out_by_the_second_round() {
        List<Server> servers = servers(2);
        Duration[] lies = {Duration.ofSeconds(9), Duration.ofSeconds(4)};
        servers.get(0).lie = () -> lies[Math.min(1, servers.get(0).questions - 1)];
        CheckResult<ClockMeasurement> seen = check();
        assertTruth(seen);
        assertThat(seen.state().servers().get(0).reason().key()).isEqualTo("clock.reading.inconsistent");
        assertThat(words().say(seen.state().servers().get(0).reason())).contains("contradicts its own other answers");
    }

    @Test
    void s023_leap_second_announced_is_no_fault() {
        List<Server> servers = servers(4);
        servers.forEach(server -> server.leap = 1);
        servers.get(3).lie = () -> Duration.ofMillis(-400);
        CheckResult<ClockMeasurement> seen = check();
        assertRight(seen);
        assertThat(seen.state().servers().get(3).trust()).isEqualTo(Trust.OUTLIER);
    }

    @Test
    void s024_unsynchronised_servers_have_no_vote() {
        List<Server> servers = servers(3);
        servers.subList(0, 2).forEach(server -> {
            server.leap = 3;
            server.lie = () -> Duration.ofHours(1);
        });
        assertRight(check());
    }

    @Test
    void s025_rate_limit_is_obeyed_for_an_hour_whatever_is_asked() {
        List<Server> servers = servers(3);
        servers.get(1).kiss = "RATE";
        for (int i = 0; i < 60; i++) {
            assertRight(check());
            machine.pass(Duration.ofSeconds(59));
        }
        assertThat(servers.get(1).questions).isEqualTo(1);
        machine.pass(Duration.ofMinutes(2));
        check();
        assertThat(servers.get(1).questions).isEqualTo(2);
    }
}
