package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Status;
import org.patchlight.sntp.VirtualNetwork.Server;

/** A minority of liars gains nothing by answering before the honest servers, or by their silence. */
class FastLiarsTest extends VirtualScene {
    /**
     * @param lie of the first servers, which answer at once, in milliseconds
     * @param delays the round trips of the honest ones, in milliseconds
     */
    @ParameterizedTest
    @CsvSource({
        "2, 300_000, 20 400",
        "2, -7_000, 1 1400",
        "3, 4_000, 30 110 400 400",
        "2, 86_400_000, 10 700 900",
        "1, 3_000, 200 1200",
        "4, 60_000, 5 300 600 900 1300"
    })
    void fast_liars_are_never_shown(int liars, String lie, String delays) {
        liars(liars, Long.parseLong(lie.replace("_", "")));
        honest(delays);
        CheckResult<ClockMeasurement> seen = check();
        if (seen.state().method() == Method.NTP) {
            assertRight(seen);
        } else {
            assertThat(liars * 2).as("an honest majority is found").isEqualTo(names.size());
            assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        }
        assertThat(trusted()).isFalse();
    }

    @Test
    void a_liar_within_reach_does_not_narrow_the_bound_past_the_truth() {
        List<Server> all = servers(3);
        all.get(0).lie = () -> Duration.ofMillis(97);
        all.get(0).ways = () -> new long[] {2_000_000, 2_000_000};
        all.get(1).ways = () -> new long[] {110_000_000, 110_000_000};
        all.get(2).lost = () -> true;
        assertTruth(check());
    }

    @Test
    void one_silent_server_of_three_costs_no_deadline() {
        List<Server> all = servers(3);
        all.get(1).lost = () -> true;
        var before = machine.truth();
        assertRight(check());
        assertThat(Duration.between(before, machine.truth())).isLessThan(Duration.ofMillis(60));
    }

    @Test
    void two_dead_servers_of_the_default_four_leave_an_unconfirmed_answer_that_sets_nothing() {
        machine.set(Duration.ofSeconds(-20));
        List<Server> all = servers(4);
        all.subList(0, 2).forEach(server -> server.lost = () -> true);
        CheckResult<ClockMeasurement> seen = check();
        assertTruth(seen);
        assertThat(seen.findings().get(0).evidence())
                .anySatisfy(line -> assertThat(words().say(line)).startsWith("Unconfirmed: too few"));
        assertThat(seen.state().servers())
                .extracting(reading -> reading.trust())
                .containsExactly(Trust.SILENT, Trust.SILENT, Trust.AGREED, Trust.AGREED);
        assertThat(trusted()).isFalse();
    }

    @Test
    void an_answer_that_a_second_round_completes_is_confirmed() {
        machine.set(Duration.ofSeconds(-20));
        List<Server> all = servers(4);
        all.subList(0, 2).forEach(server -> server.lost = () -> server.questions == 1);
        assertTruth(check());
        assertThat(trusted()).isTrue();
    }

    private boolean trusted() {
        return meter.trusted(List.copyOf(names), machine.truth()) instanceof Trusted;
    }

    private void liars(int count, long lie) {
        for (Server server : servers(count)) {
            server.lie = () -> Duration.ofMillis(lie);
            server.ways = () -> new long[] {500_000, 500_000};
        }
    }

    private void honest(String delays) {
        List<Long> millis = Arrays.stream(delays.split(" ")).map(Long::valueOf).toList();
        List<Server> all = servers(millis.size());
        for (int i = 0; i < all.size(); i++) {
            long way = millis.get(i) * 500_000;
            all.get(i).ways = () -> new long[] {way, way};
        }
    }
}
