package org.patchlight.clock.drift;

import java.time.Duration;

/** Says a slope in what a person can picture: how much it makes in a day. */
public final class DriftWords {
    private static final double SECONDS_OF_A_DAY = 86_400;

    private DriftWords() {}

    public static Duration perDay(Drift drift) {
        return over(drift, Duration.ofDays(1)).abs();
    }

    /** True time minus the PC's that a slope adds in so long. */
    static Duration over(Drift drift, Duration length) {
        double seconds = drift.ppm() * 1e-6 * (length.toMillis() / 1000.0);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Parts per million, rounded as far as they are known. */
    public static String ppm(Drift drift) {
        return Long.toString(Math.round(Math.abs(drift.ppm())));
    }

    /** By how much the slope may be wrong, in a day. */
    public static Duration errorPerDay(Drift drift) {
        return Duration.ofMillis(Math.round(drift.errorPpm() * 1e-3 * SECONDS_OF_A_DAY));
    }
}
