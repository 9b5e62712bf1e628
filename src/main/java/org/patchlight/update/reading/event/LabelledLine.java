package org.patchlight.update.reading.event;

/** A line with a label, a colon and a value, such as {@code Event ID: 20}. Labels are in the PC's language. */
final class LabelledLine {
    private static final int LONGEST_LABEL = 40;
    private static final char FULL_WIDTH_COLON = '\uFF1A';

    private LabelledLine() {}

    /**
     * The value without white space around it; empty if the line has no value, or a label of more than 40 characters.
     * The time grows with the length of the line only, whatever it contains.
     */
    static String value(String line) {
        int start = 0;
        while (start < line.length() && isSpace(line.charAt(start))) {
            start++;
        }
        int colon = colon(line);
        // a label may consist of white space alone
        if (colon < 1 || colon - Math.min(start, colon - 1) > LONGEST_LABEL) {
            return "";
        }
        int from = colon + 1;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    /**
     * The label without white space around it; empty if the line has none, one of more than 40 characters, or one
     * without a letter, such as the hour of a time.
     */
    static String label(String line) {
        int colon = colon(line);
        int start = 0;
        while (start < colon && isSpace(line.charAt(start))) {
            start++;
        }
        if (colon < 1 || colon - start > LONGEST_LABEL) {
            return "";
        }
        String label = line.substring(start, colon).strip();
        return label.codePoints().anyMatch(Character::isLetter) ? label : "";
    }

    private static int colon(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == ':' || line.charAt(at) == FULL_WIDTH_COLON) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
