package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;

/**
 * A reading of the wall clock paired with a reading of the monotonic clock. All timestamps of a measurement come from
 * the monotonic clock and are converted to wall time by one anchor. So setting the clock in between can't change them.
 *
 * @param wall the reading of the wall clock
 * @param nanos the reading of the monotonic clock at that moment, in nanoseconds
 * @param error the largest error of the pairing
 */
public record Anchor(Instant wall, long nanos, Duration error) {
    /** The wall time for a reading of the monotonic clock, as if the wall clock had not been set. */
    public Instant at(long readNanos) {
        return wall.plusNanos(readNanos - nanos);
    }

    /**
     * How far the wall clock was moved relative to the monotonic clock since an earlier anchor; positive if it was set
     * forward.
     */
    public Duration movedSince(Anchor earlier) {
        return Duration.between(earlier.at(nanos), wall);
    }
}
