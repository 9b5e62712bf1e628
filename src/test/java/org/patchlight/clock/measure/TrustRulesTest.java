package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ClockTrust.Distrusted;
import org.patchlight.clock.measure.ClockTrust.NotNeeded;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.repair.step.MeasuredOffset;

class TrustRulesTest {
    private static final Instant BUILT = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant TRUTH = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration FINE = Duration.ofMillis(20);

    @Test
    void an_offset_that_servers_agree_on_is_trusted_with_the_clocks_of_that_moment() {
        Duration offset = Duration.ofMillis(137_204);
        assertThat(judge(Method.NTP, Certainty.CONFIRMED, offset, FINE, TRUTH))
                .isEqualTo(new Trusted(new MeasuredOffset(offset, TRUTH.minus(offset), 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "NTP, UNCONFIRMED, 137, 0.02, unconfirmed",
        "NTP, CONFIRMED, 3, 1.6, too-coarse",
        "HTTP_DATE, CONFIRMED, 4.9, 0.5, too-coarse",
        "HTTP_DATE, UNCONFIRMED, 4000, 0.5, unconfirmed",
    })
    void less_is_not_enough(Method method, Certainty certainty, double offset, double bound, String why) {
        assertThat(judge(method, certainty, seconds(offset), seconds(bound), TRUTH))
                .isInstanceOfSatisfying(
                        Distrusted.class,
                        distrusted -> assertThat(distrusted.why().key()).isEqualTo("clock.distrust." + why));
    }

    @Test
    void a_large_offset_that_several_web_servers_agree_on_is_trusted() {
        assertThat(judge(Method.HTTP_DATE, Certainty.CONFIRMED, Duration.ofDays(-400), seconds(1), TRUTH))
                .isInstanceOf(Trusted.class);
    }

    @Test
    void a_clock_that_is_right_to_the_second_needs_no_trust() {
        assertThat(judge(Method.NTP, Certainty.UNCONFIRMED, Duration.ofMillis(-999), FINE, TRUTH))
                .isInstanceOf(NotNeeded.class);
    }

    @Test
    void no_measurement_is_none_to_trust() {
        assertThat(TrustRules.judge(Measured.nothing(Certainty.NO_MAJORITY, List.of()), TRUTH, 5, BUILT))
                .isInstanceOf(Distrusted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T23:59:59Z, false",
        "2026-11-20T00:00:00Z, true",
        "2100-01-01T00:00:00Z, true",
        "2100-01-01T00:00:01Z, false",
        "1970-01-01T00:00:00Z, false"
    })
    void a_date_that_cannot_be_true_is_never_set(Instant truth, boolean plausible) {
        ClockTrust trust = judge(Method.NTP, Certainty.CONFIRMED, Duration.ofHours(40), FINE, truth);
        assertThat(trust instanceof Trusted).isEqualTo(plausible);
    }

    private static ClockTrust judge(
            Method method, Certainty certainty, Duration offset, Duration bound, Instant truth) {
        Measured measured = new Measured(new ClockMeasurement(method, offset, bound, List.of()), certainty);
        return TrustRules.judge(measured, truth.minus(offset), 5, BUILT);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
