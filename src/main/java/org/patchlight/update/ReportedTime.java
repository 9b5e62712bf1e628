package org.patchlight.update;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as ReportingEvents.log writes it, {@code 2023-01-06 09:45:55:528-0500}: local time and its offset from UTC.
 *
 * @param time the moment
 * @param offset how far local time was ahead of UTC
 */
record ReportedTime(Instant time, ZoneOffset offset) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2})(?:[:.,](\\d{3}))?\\s*(Z|[+-]\\d{2}:?\\d{2})");

    /** There was no such log before 2005; what claims to be later than 2100 is damaged. */
    private static final int FIRST_YEAR = 2005;

    private static final int LAST_YEAR = 2100;

    /** Reads a time; empty if it is none, or absurd. */
    static Optional<ReportedTime> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(written)).filter(ReportedTime::isPlausible);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static ReportedTime of(Matcher written) {
        String millis = written.group(7) == null ? "0" : written.group(7);
        LocalDateTime local = LocalDateTime.of(
                number(written, 1),
                number(written, 2),
                number(written, 3),
                number(written, 4),
                number(written, 5),
                number(written, 6),
                Integer.parseInt(millis) * 1_000_000);
        ZoneOffset offset = ZoneOffset.of(written.group(8));
        return new ReportedTime(local.toInstant(offset), offset);
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }

    private boolean isPlausible() {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
