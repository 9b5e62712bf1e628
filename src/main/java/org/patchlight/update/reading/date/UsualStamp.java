package org.patchlight.update.reading.date;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form in which the update agent dates its lines: {@code 2024/05/02 16:36:25.2727672}. {@link DateScan} reads
 * it as well, and all others, but it asks at each place which form it is. A large log has a million such dates.
 */
final class UsualStamp {
    private static final String FORM = "0000/00/00 00:00:00.";
    private static final int FEWEST = FORM.length() + 1;
    private static final int MOST = FORM.length() + 9;

    private UsualStamp() {}

    /** The date and time that make up a whole text; null if it has another form, or numbers that are no date. */
    static @Nullable WrittenDate parse(String text) {
        if (text.length() < FEWEST || text.length() > MOST || !isFormed(text)) {
            return null;
        }
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int nanos = number(text, FORM.length(), text.length() - FORM.length());
        for (int digits = text.length(); digits < MOST; digits++) {
            nanos *= 10;
        }
        int[] numbers = {number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)};
        return WrittenDate.of(numbers, true, false, LocalTime.of(hour, minute, second, nanos), null);
    }

    private static boolean isFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char form = i < FORM.length() ? FORM.charAt(i) : '0';
            char c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
