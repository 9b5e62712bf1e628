package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.sntp.Rejection;

class ServerMannersTest {
    private long nanos;
    private final ServerManners manners = new ServerManners(() -> nanos, ServerManners.SPACING, RestStore.NONE);

    @Test
    void rateMeansAnHourThenFourThenSixteenThenADay() {
        for (int hours : new int[] {1, 4, 16, 24, 24}) {
            manners.rejected("a:123", Rejection.KISS_RATE);
            pass(Duration.ofHours(hours).minusNanos(1));
            assertThat(manners.rest("a:123")).isPresent();
            pass(Duration.ofNanos(1));
            assertThat(manners.rest("a:123")).isEmpty();
        }
    }

    @Test
    void aGoodAnswerForgetsEarlierRequests() {
        manners.rejected("a:123", Rejection.KISS_RATE);
        pass(Duration.ofHours(1));
        manners.answered("a:123");
        manners.rejected("a:123", Rejection.KISS_OTHER);
        assertThat(manners.rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void denyLastsUntilTheListChanges() {
        manners.listIs(List.of("a:123"));
        manners.rejected("a:123", Rejection.KISS_DENY);
        manners.rejected("b:123", Rejection.KISS_RATE);
        pass(Duration.ofDays(30));
        manners.listIs(List.of("a:123"));
        assertThat(manners.rest("a:123").orElseThrow().forGood()).isTrue();
        manners.listIs(List.of("a:123", "c:123"));
        assertThat(manners.rest("a:123")).isEmpty();
    }

    @Test
    void otherRejectionsAreNoReasonToStayAway() {
        manners.rejected("a:123", Rejection.UNSYNCHRONISED);
        assertThat(manners.rest("a:123")).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceWithinTwoSeconds() {
        manners.asking("a:123");
        pass(Duration.ofMillis(500));
        assertThat(manners.pause(List.of("a:123", "b:123"))).isEqualTo(Duration.ofMillis(1500));
        assertThat(manners.pause(List.of("b:123"))).isZero();
        pass(Duration.ofSeconds(5));
        assertThat(manners.pause(List.of("a:123"))).isZero();
    }

    @Test
    void roundsFollowEachOtherAtTheSpacingAndUpToAQuarterSecondMore() {
        ServerManners unlucky = new ServerManners(() -> nanos, ServerManners.SPACING, RestStore.NONE, () -> 1);
        unlucky.asking("a:123");
        assertThat(unlucky.nextRound(List.of("a:123"))).isEqualTo(Duration.ofMillis(2250));
        ServerManners simulated = new ServerManners(() -> nanos, Duration.ZERO, RestStore.NONE, () -> 1);
        simulated.asking("a:123");
        assertThat(simulated.nextRound(List.of("a:123"))).isZero();
    }

    private void pass(Duration duration) {
        nanos += duration.toNanos();
    }
}
