package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;

/**
 * The wall clock paired with the monotonic clock at one moment. All stamps of a measurement are taken by the monotonic clock and become wall
 * time through one anchor, so that setting the clock in between cannot change them.
 *
 * @param wall what the wall clock said
 * @param nanos what the monotonic clock said at that moment
 * @param error the pairing is wrong by no more than this
 */
public record Anchor(Instant wall, long nanos, Duration error) {
    /** What the wall clock would have said at that reading of the monotonic clock, had nobody set it. */
    public Instant at(long readNanos) {
        return wall.plusNanos(readNanos - nanos);
    }

    /** How far the wall clock was moved against the monotonic one since an earlier anchor: positive if it was set forward. */
    public Duration movedSince(Anchor earlier) {
        return Duration.between(earlier.at(nanos), wall);
    }
}
