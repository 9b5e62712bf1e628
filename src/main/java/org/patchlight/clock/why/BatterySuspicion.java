package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.clock.windows.TimeEvents.Jump;

/** Tells a hardware clock whose battery is empty: after each power-off it begins anew at the date of its firmware. */
public final class BatterySuspicion {
    static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);
    /** Firmware begins at the start of a year, in local time; the PC may have run for a while since. */
    private static final Duration AROUND_NEW_YEAR = Duration.ofDays(2);

    private static final int OLDEST_DEFAULT = 1980;
    private static final int NEWEST_DEFAULT = 2022;

    private BatterySuspicion() {}

    /** Whether the clock stands years back, or months back and near the start of a year that firmware begins with. */
    static boolean isRaisedBy(Instant now, Duration offset) {
        return offset.compareTo(YEAR) >= 0 || (offset.compareTo(MONTH) >= 0 && isFirmwareDefault(now));
    }

    /** Whether it was a day or more back twice, and right in between. */
    public static boolean isRaisedBy(ClockPast past) {
        int falls = 0;
        boolean right = true;
        for (PastMeasurement measured : past.measurements()) {
            boolean back = measured.offset().compareTo(DAY) >= 0;
            if (back && right) {
                falls++;
            }
            right = !back;
        }
        return falls > 1;
    }

    /**
     * How often a hardware clock gave a time more than a day back, or a program set the clock more than a day forward. A sleep of days looks like
     * neither: the hardware clock sets forward after it.
     */
    static long falls(TimeEvents events) {
        return events.jumps().stream().filter(BatterySuspicion::isFall).count();
    }

    private static boolean isFall(Jump jump) {
        boolean back = jump.by().compareTo(DAY.negated()) < 0 && jump.reason() == Jump.FROM_HARDWARE;
        boolean corrected = jump.by().compareTo(DAY) > 0 && jump.reason() == Jump.BY_PROGRAM;
        return back || corrected || jump.by().compareTo(YEAR) > 0;
    }

    private static boolean isFirmwareDefault(Instant now) {
        int year = now.plus(AROUND_NEW_YEAR).atZone(ZoneOffset.UTC).getYear();
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return year >= OLDEST_DEFAULT
                && year <= NEWEST_DEFAULT
                && Duration.between(start, now).abs().compareTo(AROUND_NEW_YEAR) <= 0;
    }
}
