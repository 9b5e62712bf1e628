package org.patchlight.clock.measure;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ClockTrust.Distrusted;
import org.patchlight.clock.measure.ClockTrust.NotNeeded;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.health.Message;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.StepClock;

/**
 * The rules for setting the clock by our own measurement. At least two servers must agree, the bound must be much
 * smaller than the correction, and the resulting time must be plausible.
 */
public final class TrustRules {
    /** A Date header has whole seconds, so a smaller offset may be none at all. */
    private static final Duration LEAST_OF_THE_WEB = Duration.ofSeconds(5);
    /** Allows for time zones and for builds that are dated in the future. */
    private static final Duration SLACK = Duration.ofDays(2);

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private TrustRules() {}

    /**
     * Decides whether the clock may be set by a measurement.
     *
     * @param wall the PC's wall clock when it was measured
     * @param nanos the PC's monotonic clock at the same moment, in nanoseconds
     * @param built when this program was built; the true time can't be earlier
     */
    public static ClockTrust judge(Measured measured, Instant wall, long nanos, Instant built) {
        Duration offset = measured.measurement().offsetOrNull();
        Duration bound = measured.measurement().errorBoundOrNull();
        if (offset == null || bound == null) {
            return new Distrusted(Message.of("clock.distrust.unmeasured"));
        }
        if (offset.abs().compareTo(StepClock.WORTH_A_STEP) < 0) {
            return new NotNeeded();
        }
        if (measured.certainty() != Certainty.CONFIRMED) {
            return new Distrusted(Message.of("clock.distrust.unconfirmed"));
        }
        boolean web = measured.measurement().method() != Method.NTP;
        if (bound.multipliedBy(2).compareTo(offset.abs()) > 0
                || (web && offset.abs().compareTo(LEAST_OF_THE_WEB) < 0)) {
            return new Distrusted(Message.of("clock.distrust.too-coarse"));
        }
        Instant truth = wall.plus(offset);
        if (truth.isBefore(built.minus(SLACK)) || truth.isAfter(LATEST)) {
            return new Distrusted(Message.of("clock.distrust.implausible"));
        }
        return new Trusted(new MeasuredOffset(offset, wall, nanos));
    }
}
