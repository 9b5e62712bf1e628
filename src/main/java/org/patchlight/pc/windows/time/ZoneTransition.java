package org.patchlight.pc.windows.time;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a zone changes to or from daylight time, as TIME_ZONE_INFORMATION stores it in a SYSTEMTIME: a weekday of a
 * month or, with a year, a single date.
 *
 * @param year 0 for each year
 * @param week the number of that weekday in its month, 1 to 5, where 5 is the last; with a year, the day of the
 *     month
 * @param time of day, local, before the change
 */
record ZoneTransition(int year, int month, DayOfWeek weekday, int week, LocalTime time) {
    private static final int LAST = 5;
    private static final int NANOS_OF_MILLI = 1_000_000;

    /**
     * Reads the next SYSTEMTIME; null if its month is 0, which means no change.
     *
     * @throws DateTimeException if it is not a valid time
     */
    static @Nullable ZoneTransition read(ByteBuffer bytes) {
        int year = next(bytes);
        int month = next(bytes);
        int weekday = next(bytes);
        int day = next(bytes);
        int hour = next(bytes);
        int minute = next(bytes);
        int second = next(bytes);
        int milli = next(bytes);
        if (month == 0) {
            return null;
        }
        boolean possible = month <= 12 && day >= 1 && day <= (year == 0 ? LAST : 31);
        if (!possible) {
            throw new DateTimeException("not a transition of a time zone");
        }
        // Sunday is 0 there and 7 here.
        DayOfWeek dayOfWeek = DayOfWeek.of(weekday == 0 ? 7 : weekday);
        return new ZoneTransition(
                year, month, dayOfWeek, day, LocalTime.of(hour, minute, second, milli * NANOS_OF_MILLI));
    }

    /** When the change happens in a year; empty if it does not. */
    Optional<LocalDateTime> in(int asked) {
        if (year != 0) {
            boolean valid =
                    year == asked && week <= LocalDate.of(year, month, 1).lengthOfMonth();
            return valid ? Optional.of(LocalDate.of(year, month, week).atTime(time)) : Optional.empty();
        }
        LocalDate first = LocalDate.of(asked, month, 1);
        LocalDate day = week == LAST
                ? first.with(TemporalAdjusters.lastInMonth(weekday))
                : first.with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
        return Optional.of(day.atTime(time));
    }

    private static int next(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
