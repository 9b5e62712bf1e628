package org.patchlight.clock.measure;

import java.time.Duration;

/**
 * The range of offsets that one server's answers allow, provided the server is right. An offset is true time minus the
 * PC's clock.
 *
 * @param lower the smallest offset that the exchange allows
 * @param upper the largest offset that the exchange allows
 * @param doubt how far the server's own clock may be wrong, plus the error of pairing the wall clock with the monotonic
 *     clock
 * @param confirmsOnly whether this claim may confirm others but not outvote them: the server is free-running, or a
 *     device in the local network answered in its place
 */
public record Claim(Duration lower, Duration upper, Duration doubt, boolean confirmsOnly) {
    /** The smallest offset when {@code doubt} is included. */
    public Duration least() {
        return lower.minus(doubt);
    }

    /** The largest offset when {@code doubt} is included. */
    public Duration most() {
        return upper.plus(doubt);
    }

    boolean overlaps(Duration from, Duration to) {
        return least().compareTo(to) <= 0 && most().compareTo(from) >= 0;
    }
}
