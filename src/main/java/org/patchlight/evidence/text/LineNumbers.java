package org.patchlight.evidence.text;

import org.jspecify.annotations.Nullable;

/**
 * The line numbers that a code block of a forum or {@code grep -n} puts before each line. They are recognized by the first
 * lines, or by the first lines of a block that begins with 1: their numbers follow one another.
 */
final class LineNumbers {
    /** So many lines decide. */
    static final int ENOUGH = 3;

    private static final int MOST_DIGITS = 7;
    /** What stands between the number and the text, the longer ones first. */
    private static final String[] MARKS = {": ", ". ", ") ", " | ", "|", "\t"};

    private final String mark;
    private long next;

    private LineNumbers(String mark, long next) {
        this.mark = mark;
        this.next = next;
    }

    /**
     * Judges by the first lines of a text.
     *
     * @param first at least {@link #ENOUGH} lines if the text has as many
     * @return null if the lines have no numbers
     */
    static @Nullable LineNumbers of(Iterable<String> first) {
        for (String mark : MARKS) {
            LineNumbers numbers = null;
            int matched = 0;
            for (String line : first) {
                long number = number(line, mark);
                if (number < 0 || (numbers != null && number != numbers.next)) {
                    matched = 0;
                    break;
                }
                long start = numbers == null ? number : numbers.next - matched;
                numbers = new LineNumbers(mark, number + 1);
                matched++;
                if (matched == ENOUGH) {
                    return new LineNumbers(mark, start);
                }
            }
        }
        return null;
    }

    /** Whether the line may be the first of a numbered block. Tables also have numbers, but other signs behind them. */
    static boolean isFirst(String line) {
        int start = start(line);
        return start + 1 < line.length()
                && line.charAt(start) == '1'
                && ":.)".indexOf(line.charAt(start + 1)) >= 0
                && (start + 2 == line.length() || line.charAt(start + 2) == ' ');
    }

    /** The line without its number; unchanged if it has not the number that follows. */
    String removed(String line) {
        long number = number(line, mark);
        if (number != next) {
            return line;
        }
        next++;
        int end = end(line, start(line));
        return line.startsWith(mark, end) ? line.substring(end + mark.length()) : "";
    }

    /** The number before the mark; -1 if the line doesn't begin so, or if the mark belongs to a date. */
    private static long number(String line, String mark) {
        int start = start(line);
        int end = end(line, start);
        if (end == start || end - start > MOST_DIGITS) {
            return -1;
        }
        int text = end + mark.length();
        boolean marked = line.startsWith(mark, end)
                || line.substring(end).stripTrailing().equals(mark.stripTrailing());
        boolean ofDate = mark.equals(". ") && text < line.length() && Character.isDigit(line.charAt(text));
        return marked && !ofDate ? Long.parseLong(line.substring(start, end)) : -1;
    }

    private static int start(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '>')) {
            start++;
        }
        return start;
    }

    private static int end(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
