package org.patchlight.clock.measure;

import java.time.Duration;

/**
 * What one server's answer says of the offset, if the server tells the truth.
 *
 * @param lower the least that the offset can be by the exchange
 * @param upper the most that the offset can be by the exchange
 * @param doubt how far the server itself, and our pairing of clocks, may be wrong
 * @param confirmsOnly whether its word may confirm that of others, not outvote it: the server follows nothing but its own clock, or the
 *     person's own network answered in its place
 */
public record Claim(Duration lower, Duration upper, Duration doubt, boolean confirmsOnly) {
    public Duration least() {
        return lower.minus(doubt);
    }

    public Duration most() {
        return upper.plus(doubt);
    }

    boolean overlaps(Duration from, Duration to) {
        return least().compareTo(to) <= 0 && most().compareTo(from) >= 0;
    }
}
