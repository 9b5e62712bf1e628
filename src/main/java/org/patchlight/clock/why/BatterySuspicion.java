package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.clock.windows.TimeEvents.Jump;

/**
 * Detects an empty battery of the hardware clock: after each power-off, the clock restarts at the date of its firmware.
 */
public final class BatterySuspicion {
    static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);
    /** Firmware dates are usually the start of a year, in local time. The PC may have run for a while since. */
    private static final Duration AROUND_NEW_YEAR = Duration.ofDays(2);

    private static final int OLDEST_DEFAULT = 1980;
    private static final int NEWEST_DEFAULT = 2022;

    private BatterySuspicion() {}

    /**
     * Whether the clock is slow by a year or more, or by a month or more and close to a typical firmware date.
     *
     * @param now the PC's clock
     * @param offset true time minus the PC's clock
     */
    static boolean isRaisedBy(Instant now, Duration offset) {
        return offset.compareTo(YEAR) >= 0 || (offset.compareTo(MONTH) >= 0 && isFirmwareDefault(now));
    }

    /**
     * Whether the clock fell back by a day or more at least twice, and was right in between.
     *
     * @param past earlier measurements, oldest first
     */
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
     * How often the hardware clock set the time back by more than a day, or a program set it forward by more than a
     * day. A long sleep doesn't count: after it, the hardware clock sets the time forward. A step forward of more than
     * a year always counts.
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
