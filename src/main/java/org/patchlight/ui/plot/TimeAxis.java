package org.patchlight.ui.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The horizontal axis. Its labels are at round local times, even if a change of daylight saving lies in between.
 *
 * @param from its left end
 * @param to its right end
 * @param ticks its labels, from left to right
 */
record TimeAxis(Instant from, Instant to, List<Tick> ticks) {
    private static final int[] MINUTES = {5, 15, 30, 60, 120, 180, 360, 720};
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12};
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * A label and its position.
     *
     * @param time the position
     * @param label the text
     */
    record Tick(Instant time, String label) {}

    TimeAxis {
        ticks = List.copyOf(ticks);
    }

    /**
     * An axis with as many labels as fit.
     *
     * @param labels the largest number of labels that fit
     */
    static TimeAxis of(Instant from, Instant to, ZoneId zone, Locale locale, int labels) {
        double minutes = Duration.between(from, to).toMinutes() / (double) Math.max(1, labels);
        ZonedDateTime start = from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        for (int step : MINUTES) {
            if (step >= minutes) {
                return new TimeAxis(from, to, minuteTicks(start, from, to, step, locale));
            }
        }
        for (int step : DAYS) {
            if (step * A_DAY.toMinutes() >= minutes) {
                ZonedDateTime round =
                        step < 7 ? start : start.minusDays(start.getDayOfWeek().getValue() - 1L);
                return new TimeAxis(from, to, ticks(round, from, to, step, ChronoUnit.DAYS, "d MMM", locale));
            }
        }
        for (int step : MONTHS) {
            if (step * 30L * A_DAY.toMinutes() >= minutes) {
                return months(start, from, to, step, locale);
            }
        }
        return months(start, from, to, 24, locale);
    }

    /** The horizontal position of a time: 0 at the left end, 1 at the right. */
    double fraction(Instant time) {
        return Duration.between(from, time).toMillis()
                / (double) Duration.between(from, to).toMillis();
    }

    private static TimeAxis months(ZonedDateTime start, Instant from, Instant to, int step, Locale locale) {
        return new TimeAxis(
                from, to, ticks(start.withDayOfYear(1), from, to, step, ChronoUnit.MONTHS, "MMM uuuu", locale));
    }

    private static List<Tick> ticks(
            ZonedDateTime start, Instant from, Instant to, int step, ChronoUnit unit, String pattern, Locale locale) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
        List<Tick> ticks = new ArrayList<>();
        for (ZonedDateTime time = start; !time.toInstant().isAfter(to); time = time.plus(step, unit)) {
            if (!time.toInstant().isBefore(from)) {
                ticks.add(new Tick(time.toInstant(), format.format(time)));
            }
        }
        return ticks;
    }

    private static List<Tick> minuteTicks(ZonedDateTime start, Instant from, Instant to, int step, Locale locale) {
        DateTimeFormatter hours = DateTimeFormatter.ofPattern("HH:mm", locale);
        DateTimeFormatter days = DateTimeFormatter.ofPattern("d MMM", locale);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDateTime local = start.toLocalDateTime(); true; local = local.plusMinutes(step)) {
            ZonedDateTime there = local.atZone(start.getZone());
            Instant time = there.toInstant();
            if (time.isAfter(to)) {
                return ticks;
            }
            // When clocks are set forward, the skipped local times don't exist.
            if (!time.isBefore(from) && there.toLocalDateTime().equals(local)) {
                boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
                ticks.add(new Tick(time, (midnight ? days : hours).format(local)));
            }
        }
    }
}
