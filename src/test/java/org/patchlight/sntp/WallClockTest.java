package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.sntp.SntpOutcome.Answered;

/**
 * The clocks are models: each reading takes 100 ns of model time, so that no result depends on the machine's own clock.
 */
class WallClockTest {
    private static final Instant EPOCH = Instant.parse("2026-11-22T12:00:00.001234567Z");

    private long model;
    private volatile Duration step = Duration.ZERO;
    private long granularity = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 1_000, 500_000, 1_000_000, 10_000_000, 15_625_000})
    void an_anchor_is_right_to_microseconds_however_coarse_the_clock(long tick) {
        granularity = tick;
        Anchor anchor = new WallClock(this::wall, this::nanos).anchor();
        Duration wrong =
                Duration.between(EPOCH.plusNanos(anchor.nanos()), anchor.wall()).abs();
        assertThat(wrong).isLessThan(Duration.ofNanos(50_000)).isLessThanOrEqualTo(anchor.error());
        assertThat(anchor.error()).isLessThan(Duration.ofNanos(50_000));
    }

    @Test
    void a_coarse_clock_costs_at_most37_milliseconds() {
        granularity = 15_625_000;
        new WallClock(this::wall, this::nanos).anchor();
        assertThat(Duration.ofNanos(model)).isLessThan(Duration.ofMillis(38));
    }

    @Test
    void a_clock_that_stopped_is_given_up_after_a_limited_time() {
        Anchor anchor = new WallClock(() -> EPOCH, this::nanos).anchor();
        assertThat(anchor.wall()).isEqualTo(EPOCH);
        assertThat(anchor.error()).isGreaterThanOrEqualTo(Duration.ofMillis(35));
        assertThat(Duration.ofNanos(model)).isLessThan(Duration.ofMillis(40));
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "2036-02-07T06:28:15Z", "2036-02-07T06:28:16Z", "2099-06-01T00:00:00Z"})
    void an_exchange_is_exact_however_wrong_the_pc_is(String pc) {
        Instant truth = Instant.parse("2036-02-07T06:28:15.9Z");
        Anchor anchor = new Anchor(Instant.parse(pc), 0, Duration.ZERO);
        SntpPacket answer = SntpPacket.decode(ByteBuffer.wrap(
                ScriptedServer.goodAnswer(SntpPacket.question(new NtpTimestamp(1)), truth.plusMillis(200))));
        SntpExchange exchange = new Answered(new InetSocketAddress(9), answer, 0, 400_000_000).exchange(anchor);
        assertThat(exchange.offset()).isEqualTo(Duration.between(Instant.parse(pc), truth));
        assertThat(exchange.delay()).isEqualTo(Duration.ofMillis(400));
        assertThat(exchange.upper().minus(exchange.lower())).isEqualTo(Duration.ofMillis(400));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, -10_000, 5, -5, 31_536_000_000L})
    void a_clock_set_during_the_round_makes_it_unsteady(long millis) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(question -> {
            step = Duration.ofMillis(millis);
            return List.of(ScriptedServer.goodAnswer(question, EPOCH.plusNanos(elapsed())));
        })) {
            SntpRound round = SntpRound.of(
                    new SntpClient(this::nanos),
                    new WallClock(this::wall, this::nanos),
                    List.of(SntpTarget.of(server.address())),
                    1);
            assertThat(round.isSteady()).isFalse();
            Answered answered = (Answered) round.outcomes().get(0);
            assertThat(answered.exchange(round.before()).offset().abs()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void an_undisturbed_round_is_steady_and_almost_without_error() throws IOException {
        try (ScriptedServer server = ScriptedServer.good(() -> EPOCH)) {
            SntpRound round = SntpRound.of(
                    new SntpClient(this::nanos),
                    new WallClock(this::wall, this::nanos),
                    List.of(SntpTarget.of(server.address())),
                    1);
            assertThat(round.isSteady()).isTrue();
            assertThat(round.error()).isLessThan(Duration.ofNanos(2_000));
        }
    }

    @Test
    void a_machine_that_slept_during_the_round_makes_it_unsteady() {
        Anchor before = new Anchor(EPOCH, 0, Duration.ZERO);
        Anchor after = new Anchor(EPOCH.plusSeconds(3), 3_000_000_000L, Duration.ZERO);
        assertThat(new SntpRound(List.of(), before, after).isSteady()).isFalse();
    }

    private synchronized Instant wall() {
        model += 100;
        long ticks = model / granularity * granularity;
        return EPOCH.plusNanos(ticks).plus(step);
    }

    private synchronized long elapsed() {
        return model;
    }

    private synchronized long nanos() {
        model += 100;
        return model;
    }
}
