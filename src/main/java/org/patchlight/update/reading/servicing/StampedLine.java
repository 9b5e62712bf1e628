package org.patchlight.update.reading.servicing;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * A line of CBS, DISM or Windows Setup, in the same English format since Vista: {@code 2017-12-06 15:30:46, Info
 * [0x080831] CBS    text}. The number in brackets is often missing. One object is reused for the whole log, so that
 * unneeded lines cost nothing. A line without a time stamp has the time of the line before.
 */
public final class StampedLine {
    private static final int STAMP = "2017-12-06 15:30:46,".length();
    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2100;

    private String line = "";
    private int source;
    private int text;
    private @Nullable String lastStamped;
    private int lastStampAt;

    /**
     * Moves to the next line.
     *
     * @return whether it has its own time stamp
     */
    boolean goTo(String next) {
        line = next;
        // In joined logs the byte order mark may be inside the file.
        int at = next.isEmpty() || next.charAt(0) != '\uFEFF' ? 0 : 1;
        boolean hasStamp = isStamp(next, at);
        if (hasStamp) {
            lastStamped = next;
            lastStampAt = at;
            at = afterSpaces(afterWord(afterSpaces(at + STAMP)));
        } else {
            at = afterSpaces(at);
            if (isLevel(at)) {
                at = afterSpaces(afterWord(at));
            }
        }
        columns(at);
        return hasStamp;
    }

    /** The whole line. */
    public String whole() {
        return line;
    }

    /** The position where the text begins. */
    public int text() {
        return text;
    }

    /** Whether the text begins with these words. */
    public boolean says(String words) {
        return line.startsWith(words, text);
    }

    /** The first character of the text; NUL if there is none. */
    public char first() {
        return text < line.length() ? line.charAt(text) : '\0';
    }

    /** Whether the line is from a component, such as {@code CSI}. */
    boolean isFrom(String component) {
        return source >= 0 && line.startsWith(component, source) && line.charAt(source + component.length()) == ' ';
    }

    /** Whether a time is known, from this line or an earlier one. */
    boolean hasTime() {
        return lastStamped != null;
    }

    /** The time of this line, or of the last line with a time stamp; null if there is none or it is absurd. */
    public @Nullable EvidenceTime time() {
        return lastStamped == null ? null : timeAt(lastStamped, lastStampAt);
    }

    /**
     * Reads a time such as {@code 2017-12-06 15:30:46} at a position of a line, without a zone; null if there is none
     * or it is absurd.
     */
    public static @Nullable EvidenceTime timeAt(String line, int at) {
        if (!hasDigits(line, at)) {
            return null;
        }
        int year = number(line, at, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            LocalDateTime written = LocalDateTime.of(
                    year,
                    number(line, at + 5, 2),
                    number(line, at + 8, 2),
                    number(line, at + 11, 2),
                    number(line, at + 14, 2),
                    number(line, at + 17, 2));
            return new EvidenceTime(written, null);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static boolean isStamp(String line, int at) {
        return line.length() >= at + STAMP && line.charAt(at + STAMP - 1) == ',' && hasDigits(line, at);
    }

    private static boolean hasDigits(String line, int at) {
        if (at < 0 || line.length() < at + STAMP - 1) {
            return false;
        }
        for (int i = 0; i < STAMP - 1; i++) {
            char expected = "0000-00-00 00:00:00".charAt(i);
            char found = line.charAt(at + i);
            boolean fits = expected == '0' ? found >= '0' && found <= '9' : found == expected;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String line, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = 10 * number + (line.charAt(i) - '0');
        }
        return number;
    }

    private boolean isLevel(int at) {
        return line.startsWith("Info ", at) || line.startsWith("Error ", at) || line.startsWith("Warning ", at);
    }

    private void columns(int from) {
        int at = from;
        if (line.startsWith("[0x", at)) {
            at = afterSpaces(afterWord(at));
        }
        int end = at;
        while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        boolean named = end > at && end < line.length() && line.charAt(end) == ' ';
        source = named ? at : -1;
        text = named ? afterSpaces(end) : at;
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int afterWord(int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ') {
            at++;
        }
        return at;
    }
}
