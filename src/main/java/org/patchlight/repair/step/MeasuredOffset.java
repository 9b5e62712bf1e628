package org.patchlight.repair.step;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.pc.PcClock;

/**
 * A measured offset of the PC's clock, with the readings of its two clocks at that time. They show how far the clock
 * was moved since.
 *
 * @param offset true time minus the PC's clock: positive when the clock is slow
 * @param wall the time on the PC's clock at the measurement
 * @param nanos its monotonic clock at the same moment, in nanoseconds
 */
public record MeasuredOffset(Duration offset, Instant wall, long nanos) {
    /** How long ago it was measured, by the monotonic clock, which can't be set. */
    public Duration age(PcClock clock) {
        return Duration.ofNanos(clock.nanos() - nanos);
    }

    /** How far the clock was moved since, beyond the time that passed; positive if it was set forward. */
    public Duration moved(PcClock clock) {
        Instant now = clock.now();
        return Duration.between(wall, now).minus(age(clock));
    }

    /** What remains of the offset after every move of the clock since. */
    public Duration left(PcClock clock) {
        return offset.minus(moved(clock));
    }
}
