package org.patchlight.clock.drift;

import java.time.Duration;

/** Converts a drift into values that are easy to picture, such as seconds per day. */
public final class DriftWords {
    private static final double SECONDS_OF_A_DAY = 86_400;

    private DriftWords() {}

    /** How much the clock gains or loses in a day, without sign. */
    public static Duration perDay(Drift drift) {
        return over(drift, Duration.ofDays(1)).abs();
    }

    /** The offset (true time minus the PC's clock) that the drift adds in this time. */
    static Duration over(Drift drift, Duration length) {
        double seconds = drift.ppm() * 1e-6 * (length.toMillis() / 1000.0);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** The drift in whole parts per million, without sign. */
    public static String ppm(Drift drift) {
        return Long.toString(Math.round(Math.abs(drift.ppm())));
    }

    /** The error of {@link #perDay}. */
    public static Duration errorPerDay(Drift drift) {
        return Duration.ofMillis(Math.round(drift.errorPpm() * 1e-3 * SECONDS_OF_A_DAY));
    }
}
