package org.patchlight.update.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as ReportingEvents.log writes it: local time and its offset from UTC, such as {@code 2023-01-06
 * 09:45:55:528-0500}.
 *
 * @param time the point in time
 * @param offset the UTC offset of the PC's local time
 */
record ReportedTime(Instant time, ZoneOffset offset) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2})(?:[:.,](\\d{3}))?\\s*(Z|[+-]\\d{2}:?\\d{2})");

    private static final String USUAL = "0000-00-00 00:00:00:000+0000";

    /** The log did not exist before 2005; a time after 2100 is damaged. */
    private static final Instant FIRST = Instant.parse("2005-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

    /** Reads a time; empty if the text is not a time or lies outside 2005 to 2100. */
    static Optional<ReportedTime> parse(String text) {
        if (isUsual(text)) {
            return usual(text);
        }
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

    /**
     * Whether the text has the form that Windows itself writes. Logs have millions of such times, so they are read
     * without a regular expression.
     */
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char form = USUAL.charAt(i);
            char written = text.charAt(i);
            boolean fits = switch (form) {
                case '0' -> written >= '0' && written <= '9';
                case '+' -> written == '+' || written == '-';
                default -> written == form;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ReportedTime> usual(String text) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19),
                    digits(text, 20, 23) * 1_000_000);
            int sign = text.charAt(23) == '-' ? -1 : 1;
            ZoneOffset offset = ZoneOffset.ofHoursMinutes(sign * digits(text, 24, 26), sign * digits(text, 26, 28));
            return Optional.of(new ReportedTime(local.toInstant(offset), offset))
                    .filter(ReportedTime::isPlausible);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
        return !time.isBefore(FIRST) && time.isBefore(END);
    }
}
