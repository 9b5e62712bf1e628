package org.patchlight.repair.step;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.pc.PcClock;

/**
 * How wrong a PC's clock was, and how its two clocks stood when that was measured, so that whatever moved the clock since can be told.
 *
 * @param offset true time minus the PC's clock: positive when the clock is behind
 * @param wall what the PC believed the time was
 * @param nanos its monotonic clock in the same moment
 */
public record MeasuredOffset(Duration offset, Instant wall, long nanos) {
    /** How long ago it was measured, by the clock that nobody sets. */
    public Duration age(PcClock clock) {
        return Duration.ofNanos(clock.nanos() - nanos);
    }

    /** How far the clock was moved since, beyond the time that passed; positive if it was set forward. */
    public Duration moved(PcClock clock) {
        Instant now = clock.now();
        return Duration.between(wall, now).minus(age(clock));
    }

    /** What remains of the offset after all that moved the clock since. */
    public Duration left(PcClock clock) {
        return offset.minus(moved(clock));
    }
}
