package org.patchlight.update.reading.updatelog;

import java.util.List;
import org.patchlight.update.reading.note.QuoteSigns;

/**
 * One line of {@code WindowsUpdate.log}, cut into its columns: date, time, process, thread, component, text. The
 * columns are separated by tabs (Windows 7 to 8.1). {@code Get-WindowsUpdateLog} and copied logs have spaces. One
 * object is reused for all lines.
 */
final class UpdateLogLine {
    private static final int RADIX = 36;

    /** The components with lines about the end of an operation. */
    private static final List<String> COMPONENTS = List.of(
            "Agent",
            "UDP",
            "Handler",
            "DownloadManager",
            "DnldMgr",
            "ComApi",
            "AU",
            "ProtocolTalker",
            "PT",
            "Deployment",
            "Misc",
            "WebServices",
            "Report",
            "Setup");

    private String line = "";
    private int at;
    private int start;
    private int timeEnd;
    private int componentStart;
    private int componentEnd;
    private int textStart;
    private long thread;

    /** Cuts a line; false if it is not a record of such a log. */
    boolean read(String next) {
        line = next;
        at = QuoteSigns.after(next);
        if (!isDigit(peek())) {
            return false;
        }
        start = at;
        int date = date();
        skipSpaces();
        boolean timed = isDigit(peek());
        int time = token();
        timeEnd = at;
        if (date < 6 || date > 11 || !timed || time < 4) {
            return false;
        }
        skipSpaces();
        if (isHalfOfDay()) {
            at += 2;
            timeEnd = at;
            skipSpaces();
        }
        return numbersAndText();
    }

    /**
     * Cuts a line from which a page dropped the time, or everything before the component. Only components whose lines
     * are read count, because any text begins with some word.
     */
    boolean readWithoutTime(String next) {
        line = next;
        at = QuoteSigns.after(next);
        start = at;
        timeEnd = at;
        thread = 0;
        return isDigit(peek()) ? numbersAndText() && isKnown() : componentAndText() && isKnown();
    }

    private boolean isKnown() {
        return textStart < line.length() && COMPONENTS.stream().anyMatch(this::isFrom);
    }

    /** The line continues. Its columns stay where they are; only its text may begin no sooner than now. */
    void goesOn(String whole) {
        line = whole;
        while (textStart < whole.length() && whole.charAt(textStart) <= ' ') {
            textStart++;
        }
    }

    /** Skips a date. With dots and spaces it has three parts: {@code 2016. 05. 13}. */
    private int date() {
        int length = token();
        if (length <= "2016.".length() && line.charAt(at - 1) == '.') {
            skipSpaces();
            length += token();
            skipSpaces();
            length += token();
        }
        return length;
    }

    private boolean numbersAndText() {
        if (!isDigit(peek())) {
            return false;
        }
        long process = number();
        skipSpaces();
        long number = number();
        if (process < 0 || number < 0) {
            return false;
        }
        thread = process * 4_294_967_296L + number;
        skipSpaces();
        return componentAndText();
    }

    private boolean componentAndText() {
        componentStart = at;
        token();
        componentEnd = at;
        skipSpaces();
        textStart = at;
        return componentEnd > componentStart;
    }

    /** The whole line. */
    String line() {
        return line;
    }

    /** The date and the time as written. */
    String written() {
        return line.substring(start, timeEnd);
    }

    /** The position where the text begins. */
    int textStart() {
        return textStart;
    }

    /** A number that identifies process and thread. */
    long thread() {
        return thread;
    }

    /** Whether the line is from this component, in any case. */
    boolean isFrom(String component) {
        return componentEnd - componentStart == component.length()
                && line.regionMatches(true, componentStart, component, 0, component.length());
    }

    /** The first letter of the component in upper case. */
    char initial() {
        return Character.toUpperCase(line.charAt(componentStart));
    }

    /** Whether the line is a trace that could not be decoded because its format is missing. */
    boolean isUnformatted() {
        return line.startsWith("Unknown", componentStart) && line.indexOf("GUID=", componentStart) > 0;
    }

    private boolean isHalfOfDay() {
        char c = Character.toUpperCase(peek());
        return (c == 'A' || c == 'P')
                && at + 2 < line.length()
                && Character.toUpperCase(line.charAt(at + 1)) == 'M'
                && line.charAt(at + 2) <= ' ';
    }

    private long number() {
        long value = 0;
        int start = at;
        for (char c = peek(); c > ' '; c = peek()) {
            int digit = Character.digit(c, RADIX);
            if (digit < 0 || at - start > 8) {
                return -1;
            }
            value = value * RADIX + digit;
            at++;
        }
        return at == start ? -1 : value;
    }

    private int token() {
        int start = at;
        while (peek() > ' ') {
            at++;
        }
        return at - start;
    }

    private void skipSpaces() {
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        return at < line.length() ? line.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
