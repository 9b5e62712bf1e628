package org.patchlight.update.reading.mention;

import org.patchlight.update.attempt.Hresult;

/** The digits of numbers in a line. */
final class Digits {
    private static final int HEX = 16;
    private static final int DIGITS = 8;
    /** No 32-bit number has more decimal digits. */
    private static final int MOST_DECIMAL = 10;

    private Digits() {}

    static boolean isHex(char c) {
        return c < 'g' && Character.digit(c, HEX) >= 0;
    }

    static boolean isDecimal(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character continues a word or a number, so that no number begins or ends beside it. */
    static boolean joins(char c) {
        return c == '_' || c == '#' || Character.isLetterOrDigit(c);
    }

    /** Whether the number before this index ends there. */
    static boolean isBoundary(String line, int index) {
        return index >= line.length() || !joins(line.charAt(index));
    }

    static int endOfHex(String line, int from) {
        int to = from;
        while (to < line.length() && isHex(line.charAt(to))) {
            to++;
        }
        return to;
    }

    static int endOfDecimal(String line, int from) {
        int to = from;
        while (to < line.length() && isDecimal(line.charAt(to))) {
            to++;
        }
        return to;
    }

    static int endOfWord(String line, int from) {
        int to = from;
        while (to < line.length() && joins(line.charAt(to))) {
            to++;
        }
        return to;
    }

    /** The end of the letters L and U that C puts after a number. */
    static int endOfSuffix(String line, int from) {
        int to = from;
        while (to < line.length() && to < from + 2 && "LlUu".indexOf(line.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }

    /** Whether a hexadecimal number holds a letter, which no date and no counter does. */
    static boolean hasLetter(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDecimal(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The eight hexadecimal digits at an index. */
    static Hresult hex(String line, int from) {
        return new Hresult(Integer.parseUnsignedInt(line, from, from + DIGITS, HEX));
    }

    /** The decimal number; -1 if it is empty or too long for 32 bits. */
    static long decimal(String line, int from, int to) {
        return to == from || to - from > MOST_DECIMAL ? -1 : Long.parseLong(line, from, to, 10);
    }
}
