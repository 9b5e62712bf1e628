package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.sntp.Rejection;

class ServerRateLimiterTest {
    private long nanos;
    private final ServerRateLimiter rateLimiter =
            new ServerRateLimiter(() -> nanos, ServerRateLimiter.SPACING, BackoffStore.NONE);

    @Test
    void rate_means_an_hour_then_four_then_sixteen_then_a_day() {
        for (int hours : new int[] {1, 4, 16, 24, 24}) {
            rateLimiter.rejected("a:123", Rejection.KISS_RATE);
            pass(Duration.ofHours(hours).minusNanos(1));
            assertThat(rateLimiter.rest("a:123")).isPresent();
            pass(Duration.ofNanos(1));
            assertThat(rateLimiter.rest("a:123")).isEmpty();
        }
    }

    @Test
    void a_good_answer_forgets_earlier_requests() {
        rateLimiter.rejected("a:123", Rejection.KISS_RATE);
        pass(Duration.ofHours(1));
        rateLimiter.answered("a:123");
        rateLimiter.rejected("a:123", Rejection.KISS_OTHER);
        assertThat(rateLimiter.rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void deny_lasts_until_the_list_changes() {
        rateLimiter.listIs(List.of("a:123"));
        rateLimiter.rejected("a:123", Rejection.KISS_DENY);
        rateLimiter.rejected("b:123", Rejection.KISS_RATE);
        pass(Duration.ofDays(30));
        rateLimiter.listIs(List.of("a:123"));
        assertThat(rateLimiter.rest("a:123").orElseThrow().forGood()).isTrue();
        rateLimiter.listIs(List.of("a:123", "c:123"));
        assertThat(rateLimiter.rest("a:123")).isEmpty();
    }

    @Test
    void other_rejections_are_no_reason_to_stay_away() {
        rateLimiter.rejected("a:123", Rejection.UNSYNCHRONISED);
        assertThat(rateLimiter.rest("a:123")).isEmpty();
    }

    @Test
    void no_server_is_asked_twice_within_two_seconds() {
        rateLimiter.asking("a:123");
        pass(Duration.ofMillis(500));
        assertThat(rateLimiter.pause(List.of("a:123", "b:123"))).isEqualTo(Duration.ofMillis(1500));
        assertThat(rateLimiter.pause(List.of("b:123"))).isZero();
        pass(Duration.ofSeconds(5));
        assertThat(rateLimiter.pause(List.of("a:123"))).isZero();
    }

    @Test
    void rounds_follow_each_other_at_the_spacing_and_up_to_a_quarter_second_more() {
        ServerRateLimiter unlucky =
                new ServerRateLimiter(() -> nanos, ServerRateLimiter.SPACING, BackoffStore.NONE, () -> 1);
        unlucky.asking("a:123");
        assertThat(unlucky.nextRound(List.of("a:123"))).isEqualTo(Duration.ofMillis(2250));
        ServerRateLimiter simulated = new ServerRateLimiter(() -> nanos, Duration.ZERO, BackoffStore.NONE, () -> 1);
        simulated.asking("a:123");
        assertThat(simulated.nextRound(List.of("a:123"))).isZero();
    }

    private void pass(Duration duration) {
        nanos += duration.toNanos();
    }
}
