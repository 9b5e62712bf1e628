package org.patchlight.update.reading.stamped;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * A line of CBS, DISM or Windows Setup, in the same English format since Vista: {@code 2017-12-06 15:30:46, Info
 * [0x080831] CBS    text}. The number in brackets is often missing. Copies may lack the time stamp ({@code Info CBS text}) and
 * have quotation marks of posts before each line. One object is reused for the whole log, so that unneeded lines cost
 * nothing. A line without a time stamp has the time of the line before.
 */
public final class StampedLine {
    private static final int STAMP = "2017-12-06 15:30:46,".length();
    /** What posts put before a line, and a byte order mark, which may be inside joined logs. */
    private static final String QUOTATION = ">|#`* \t\uFEFF\u00A0";

    /** The names of components have at most six capital letters. */
    private static final int LONGEST_COMPONENT = 6;

    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2100;

    private String line = "";
    private long number;
    private boolean begins;
    private boolean error;
    private int source;
    private int text;
    private @Nullable String lastStamped;
    private int lastStampAt;

    /**
     * Moves to the next line.
     *
     * @param lineNumber its number in the file, from 1
     */
    public void goTo(String next, long lineNumber) {
        line = next;
        number = lineNumber;
        int at = afterQuotation(next);
        if (isStamp(next, at)) {
            lastStamped = next;
            lastStampAt = at;
            int level = afterSpaces(at + STAMP);
            error = level < next.length() && next.charAt(level) == 'E' && next.startsWith("Error", level);
            columns(afterSpaces(afterWord(level)), line.length());
            begins = true;
            return;
        }
        boolean leveled = isLevel(at);
        error = leveled && line.startsWith("Error", at);
        columns(leveled ? afterSpaces(afterWord(at)) : at, LONGEST_COMPONENT);
        begins = leveled && source >= 0;
    }

    /** Whether a record begins here: the line has its own time stamp, or a level and a component. */
    public boolean begins() {
        return begins;
    }

    /** The number of the line in its file, from 1. */
    public long number() {
        return number;
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

    /** Whether the level of the line is {@code Error}. */
    public boolean isError() {
        return error;
    }

    /** Whether the line is from a component, such as {@code CSI}. */
    public boolean isFrom(String component) {
        return source >= 0 && line.startsWith(component, source) && isSpace(line.charAt(source + component.length()));
    }

    /** Whether a time is known, from this line or an earlier one. */
    public boolean hasTime() {
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
        int end = afterWord(at);
        return switch (end - at) {
            case 4 -> line.startsWith("Info", at);
            case 5 -> line.startsWith("Error", at);
            case 7 -> line.startsWith("Warning", at);
            default -> false;
        };
    }

    private void columns(int from, int longestComponent) {
        int at = from;
        if (line.startsWith("[0x", at)) {
            at = afterSpaces(afterWord(at));
        }
        int end = at;
        while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        boolean named = end > at && end - at <= longestComponent && end < line.length() && isSpace(line.charAt(end));
        source = named ? at : -1;
        text = named ? afterSpaces(end) : at;
    }

    private static int afterQuotation(String line) {
        int at = 0;
        while (at < line.length() && !isDigitOrLetter(line.charAt(at)) && QUOTATION.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Nearly every line begins so, which saves the slower search. */
    private static boolean isDigitOrLetter(char c) {
        return c >= '0' && c <= 'z' && c != '>' && c != '`';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private int afterWord(int from) {
        int at = from;
        while (at < line.length() && !isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
