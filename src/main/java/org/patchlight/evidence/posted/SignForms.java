package org.patchlight.evidence.posted;

import org.patchlight.evidence.text.ByteWords;

/**
 * The signs of terminals and editors that a text has.
 *
 * @param escapes escape sequences, such as those of colours
 * @param blanks blanks of other widths than the usual one, or invisible characters
 * @param bullets signs of a list before most lines
 * @param numbers consecutive numbers before most lines
 * @param table whether most lines are rows of a table with one column
 * @param bold the marks of bold text in most lines
 */
record SignForms(boolean escapes, boolean blanks, boolean bullets, boolean numbers, boolean table, boolean bold) {
    private static final int WIDE = SignBytes.WIDE;
    /** One of so many bytes is such a blank where an editor replaced blanks; text of East Asia has fewer. */
    private static final int PART_OF_BLANKS = 150;
    /** So many lines are no chance. */
    private static final int FEWEST_LINES = 3;

    private static final int MOST_DIGITS = 3;

    /** The signs in a text that begins so. */
    static SignForms of(byte[] head) {
        boolean escapes = false;
        int blanks = 0;
        int lines = 0;
        int bulleted = 0;
        int numbered = 0;
        int number = 0;
        int rows = 0;
        int bold = 0;
        int lineStart = 0;
        boolean starred = false;
        for (int i = 0; i <= head.length; i++) {
            while (head.length - i >= ByteWords.LENGTH && ByteWords.isPlainWithout(head, i, '*')) {
                i += ByteWords.LENGTH;
            }
            if (i == head.length || head[i] == '\n') {
                int from = start(head, lineStart, i);
                if (from < i && head[from] != '\r') {
                    lines++;
                    bulleted += bullet(head, from, i) > 0 ? 1 : 0;
                    int next = number(head, from, i);
                    // A list may begin again, or a page shows each line twice.
                    boolean goesOn = next == number + 1 || next == 1 || next == number;
                    numbered += next > 0 && goesOn ? 1 : 0;
                    number = next > 0 && goesOn ? next : number;
                    rows += isRow(head, from, i) ? 1 : 0;
                    bold += starred && hasBold(head, from, i) ? 1 : 0;
                }
                lineStart = i + 1;
                starred = false;
            } else if (head[i] == '*') {
                starred = true;
            } else if (head[i] == 0) {
                return new SignForms(false, false, false, false, false, false);
            } else if (head[i] == SignBytes.ESCAPE) {
                escapes |= i + 1 < head.length && (head[i + 1] == '[' || head[i + 1] == ']');
            } else if (head[i] < 0) {
                blanks += SignBytes.blank(head, i, head.length) > 0 || SignBytes.isInvisible(head, i, head.length)
                        ? 1
                        : 0;
            }
        }
        return new SignForms(
                escapes,
                (long) blanks * PART_OF_BLANKS > head.length,
                isMost(bulleted, lines),
                isMost(numbered, lines),
                isMost(rows, lines),
                isMost(bold, lines));
    }

    private static boolean isMost(int some, int lines) {
        return some >= FEWEST_LINES && 2 * some > lines;
    }

    /** Whether the text has any of them. */
    boolean isAny() {
        return escapes || blanks || bullets || numbers || table || bold;
    }

    /** The length of what stands before the text of a line; 0 if nothing does. */
    int beforeLine(byte[] text, int at, int end) {
        if (table && text[at] == '|') {
            return 1;
        }
        int length = bullets ? bullet(text, at, end) : 0;
        return length == 0 && numbers && number(text, at, end) > 0 ? digits(text, at, end) + 1 : length;
    }

    /** Where the text of a line begins, after indentation and the marks of a quotation. */
    private static int start(byte[] text, int from, int end) {
        int at = from;
        while (at < end && isBeforeText(text[at])) {
            at++;
        }
        return at;
    }

    /** Whether a byte is indentation, a mark of a quotation, or of a byte order mark. */
    static boolean isBeforeText(byte b) {
        return isSpace(b) || b == '>' || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
    }

    /** The length of the sign of a list; 0 if there is none. */
    private static int bullet(byte[] text, int at, int end) {
        if (at >= end) {
            return 0;
        }
        if (text[at] == '*' || text[at] == '-' || isOfCodePage(text[at])) {
            return at + 1 < end && isSpace(text[at + 1]) ? 1 : 0;
        }
        if (text[at] == (byte) 0xC2) {
            // a dot in the middle
            return at + 1 < end && text[at + 1] == (byte) 0xB7 ? 2 : 0;
        }
        if (text[at] != (byte) 0xE2 || at + 2 >= end) {
            return 0;
        }
        int code = (text[at + 1] & 0xFF) << 8 | text[at + 2] & 0xFF;
        return switch (code) {
            // round, triangular, square and white ones
            case 0x80A2, 0x80A3, 0x96AA, 0x96B8, 0x96BA, 0x978B, 0x978F, 0x97A6 -> WIDE;
            // dashes are also signs of numbers
            case 0x8093, 0x8094 -> at + WIDE < end && isSpace(text[at + WIDE]) ? WIDE : 0;
            default -> 0;
        };
    }

    /** Whether a byte is a bullet, a dash or a dot in a code page of the West. UTF-8 begins no character with it. */
    private static boolean isOfCodePage(byte b) {
        return b == (byte) 0x95 || b == (byte) 0x96 || b == (byte) 0x97 || b == (byte) 0xB7 || b == (byte) 0xFA;
    }

    /** The number of a line with one; 0 if it has none, or if the number is the day of a date. */
    private static int number(byte[] text, int at, int end) {
        int digits = digits(text, at, end);
        int after = at + digits;
        boolean isMarked =
                digits > 0 && after + 1 < end && (text[after] == '.' || text[after] == ')') && isSpace(text[after + 1]);
        if (!isMarked) {
            return 0;
        }
        int next = start(text, after + 1, end);
        int more = digits(text, next, end);
        if (more > 0 && next + more < end && text[next + more] == '.') {
            return 0;
        }
        int number = 0;
        for (int i = at; i < after; i++) {
            number = 10 * number + text[i] - '0';
        }
        return number;
    }

    private static int digits(byte[] text, int at, int end) {
        int count = 0;
        while (count <= MOST_DIGITS && at + count < end && text[at + count] >= '0' && text[at + count] <= '9') {
            count++;
        }
        return count > MOST_DIGITS ? 0 : count;
    }

    private static boolean isRow(byte[] text, int from, int end) {
        if (text[from] != '|') {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            if (text[i] == '|') {
                return i > from + 1 && endsLine(text, i + 1, end);
            }
        }
        return false;
    }

    private static boolean hasBold(byte[] text, int from, int end) {
        int open = -1;
        for (int i = from; i + 1 < end; i++) {
            if (!isBold(text, i, end)) {
                continue;
            }
            // The update agent writes words between stars and blanks.
            if (open >= 0 && !isSpace(text[i - 1])) {
                return true;
            }
            open = open < 0 && i + 2 < end && !isSpace(text[i + 2]) ? i : open;
            i++;
        }
        return false;
    }

    /** Whether a mark of bold text is here, which is not a part of a longer row of stars. */
    static boolean isBold(byte[] text, int at, int end) {
        return at + 1 < end
                && text[at] == '*'
                && text[at + 1] == '*'
                && (at + 2 >= end || text[at + 2] != '*')
                && (at == 0 || text[at - 1] != '*');
    }

    /** Whether only blanks follow in the line. */
    static boolean endsLine(byte[] text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text[at])) {
            at++;
        }
        return at >= end || text[at] == '\n' || text[at] == '\r';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
