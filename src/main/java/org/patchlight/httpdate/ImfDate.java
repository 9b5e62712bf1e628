package org.patchlight.httpdate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date format that servers must send: IMF-fixdate (RFC 9110, section 5.6.7). The obsolete formats are not
 * supported.
 */
final class ImfDate {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern FORM = Pattern.compile(
            "([A-Z][a-z]{2}), ([0-9]{2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT");
    /** The first release of this program is not older than this. */
    private static final int FIRST_YEAR = 2025;
    /** The NTP timestamps that this program reads end in the year after this one. */
    private static final int LAST_YEAR = 2160;

    private ImfDate() {}

    /** Parses a plausible date. Empty if the text isn't one, or if its day of the week is wrong. */
    static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(parts.group(3)) + 1;
        int year = number(parts, 4);
        if (month == 0 || year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    year, month, number(parts, 2), number(parts, 5), number(parts, 6), number(parts, 7));
            boolean itsDay =
                    DAYS.indexOf(parts.group(1)) + 1 == time.getDayOfWeek().getValue();
            return itsDay ? Optional.of(time.toInstant(ZoneOffset.UTC)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Formats a time, rounded down to the second. */
    static String write(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%s, %02d %s %04d %02d:%02d:%02d GMT",
                DAYS.get(utc.getDayOfWeek().getValue() - 1),
                utc.getDayOfMonth(),
                MONTHS.get(utc.getMonthValue() - 1),
                utc.getYear(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond());
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
