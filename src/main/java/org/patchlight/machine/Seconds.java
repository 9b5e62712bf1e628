package org.patchlight.machine;

import java.time.Duration;

/** Lengths of time as numbers of seconds, as JSON and tables write them. */
public final class Seconds {
    /** Below this, a length has so few nanoseconds that a {@code long} holds them: 292 years have 9.2e9 s. */
    private static final long NEAR = 9_000_000_000L;

    private static final double NANOS = 1e9;

    private Seconds() {}

    /**
     * A length in seconds, with its sign. A PC's clock can be wrong by thousands of years, which is more than a number of
     * nanoseconds can hold; such a length is exact to some microseconds.
     */
    public static double of(Duration length) {
        return Math.abs(length.getSeconds()) < NEAR
                ? length.toNanos() / NANOS
                : length.getSeconds() + length.getNano() / NANOS;
    }

    /** The length of a number of seconds, to the nanosecond. */
    public static Duration length(double seconds) {
        long whole = (long) Math.floor(seconds);
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * NANOS));
    }
}
