package org.patchlight.update.reading.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * A date and time in a country's own format: {@code 2024/05/02 16:36:25.27}, {@code 02.05.2024 16:36}, {@code
 * 5/2/2024 4:36:25 PM}, {@code 2024-05-02T16:36:25Z}. It may be open which of two numbers is the day.
 *
 * @param first the first number, or the month if the year comes first
 * @param second the second number, or the day if the year comes first
 * @param year the year; years of the Buddhist calendar are converted
 * @param order the order that the format itself implies
 * @param timeOrNull the time of day; null if it is truncated
 * @param offsetOrNull the UTC offset; null if not written
 */
public record WrittenDate(
        int first,
        int second,
        int year,
        Order order,
        @Nullable LocalTime timeOrNull,
        @Nullable ZoneOffset offsetOrNull) {
    /** The order of day and month. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** The format does not decide. */
        OPEN
    }

    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2100;
    private static final int BUDDHIST = 543;

    /** Builds a date from its numbers; null if they are not a date. */
    static @Nullable WrittenDate of(
            int[] numbers, boolean yearFirst, boolean points, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
        int year = calendarYear(yearFirst ? numbers[0] : numbers[2]);
        int first = yearFirst ? numbers[1] : numbers[0];
        int second = yearFirst ? numbers[2] : numbers[1];
        Order order = Order.OPEN;
        if (yearFirst || second > 12 || first == second) {
            order = Order.MONTH_FIRST;
        } else if (points || first > 12) {
            order = Order.DAY_FIRST;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        WrittenDate date = new WrittenDate(first, second, year, order, time, offset);
        return date.dateBy(order == Order.OPEN ? Order.MONTH_FIRST : order) == null ? null : date;
    }

    private static int calendarYear(int written) {
        if (written < 100) {
            return 2000 + written;
        }
        return written >= FIRST_YEAR + BUDDHIST ? written - BUDDHIST : written;
    }

    /** Whether the format leaves open which number is the day. */
    boolean isOpen() {
        return order == Order.OPEN;
    }

    /**
     * The time as written; null if neither format nor order decide the day, or if the time of day is truncated.
     *
     * @param settled the order of the rest of the file
     */
    public @Nullable EvidenceTime at(Order settled) {
        LocalDateTime written = local(order == Order.OPEN ? settled : order);
        return written == null ? null : new EvidenceTime(written, offsetOrNull);
    }

    /**
     * Seconds for comparing with neighbouring dates, without a defined epoch. If the order is open, the month counts
     * as first.
     *
     * @param settled the order of the rest of the file
     */
    public long seconds(Order settled) {
        Order known = order == Order.OPEN ? settled : order;
        LocalDateTime written = local(known == Order.OPEN ? Order.MONTH_FIRST : known);
        return written == null ? 0 : written.toEpochSecond(ZoneOffset.UTC);
    }

    /** The place among dates of the same file whose order is open; null for no date, or if its time of day is truncated. */
    public static @Nullable Long rank(@Nullable WrittenDate date) {
        return date == null || date.timeOrNull == null ? null : date.seconds(Order.OPEN);
    }

    /**
     * The place of a date whose time of day is truncated, as tables do with long dates. It is a bound, so that nothing on
     * the same day is taken for earlier or later.
     *
     * @param settled the order of the rest of the file
     * @param last whether the end of the day is wanted, not its beginning
     * @return seconds as {@link #seconds} gives them; null if the time is whole, or the day is open
     */
    public @Nullable Long bound(Order settled, boolean last) {
        Order known = order == Order.OPEN ? settled : order;
        LocalDate date = timeOrNull != null || known == Order.OPEN ? null : dateBy(known);
        return date == null
                ? null
                : date.atTime(last ? LocalTime.MAX : LocalTime.MIN).toEpochSecond(ZoneOffset.UTC);
    }

    private @Nullable LocalDateTime local(Order known) {
        LocalDate date = known == Order.OPEN ? null : dateBy(known);
        return date == null || timeOrNull == null ? null : date.atTime(timeOrNull);
    }

    private @Nullable LocalDate dateBy(Order known) {
        try {
            return known == Order.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
