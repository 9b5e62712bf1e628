package org.patchlight.clock.fix;

import java.time.Duration;

/**
 * Distinguishes a clock set by hand under a wrong time zone from one that drifted. Zones differ by whole quarter hours,
 * and by at most 26 hours (UTC-12 to UTC+14).
 */
public final class ZoneSuspicion {
    private static final long QUARTER = 900;
    private static final long TOLERANCE = 120;
    private static final Duration FARTHEST = Duration.ofHours(26).plusSeconds(TOLERANCE);

    private ZoneSuspicion() {}

    /** Whether an offset is within 2 minutes of a whole number of quarter hours, at least one. */
    public static boolean isRaisedBy(Duration offset) {
        long seconds = offset.abs().toSeconds();
        long quarters = (seconds + QUARTER / 2) / QUARTER;
        return quarters > 0
                && Math.abs(seconds - quarters * QUARTER) <= TOLERANCE
                && offset.abs().compareTo(FARTHEST) <= 0;
    }
}
