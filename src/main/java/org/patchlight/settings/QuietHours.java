package org.patchlight.settings;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The hours of each day without notifications, over midnight if they end before they begin.
 *
 * @param from when they begin, in whole minutes
 * @param to when they end, in whole minutes; never the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final int LENGTH = "22:00-07:00".length();

    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours of no length: " + from);
        }
    }

    /** Whether a local time is within them; the end is not. */
    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notEnded = time.isBefore(to);
        return from.isBefore(to) ? begun && notEnded : begun || notEnded;
    }

    /** The text on disk, such as {@code 22:00-07:00}. */
    public String text() {
        return from + "-" + to;
    }

    /**
     * Reads the text on disk.
     *
     * @return empty for an empty text
     * @throws java.time.DateTimeException if it is no time of day
     * @throws IllegalArgumentException if it has another form
     */
    public static Optional<QuietHours> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        if (text.length() != LENGTH || dash < 0) {
            throw new IllegalArgumentException("not two times of day: " + text);
        }
        return Optional.of(
                new QuietHours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1))));
    }
}
