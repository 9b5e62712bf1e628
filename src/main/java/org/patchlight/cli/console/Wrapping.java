package org.patchlight.cli.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines at blanks, and between letters of East Asia, so that they fit a terminal. A word that is too long, such as
 * a path, stays whole.
 */
public final class Wrapping {
    private static final int FIRST_WIDE = 0x1100;
    /** Marks that don't begin a line, and those that don't end one (JIS X 4051). */
    private static final String NOT_FIRST = "、。，．・：；？！）」』】〉》〕］｝ー…々ぁぃぅぇぉっゃゅょァィゥェォッャュョ),.:;?!]}%";

    private static final String NOT_LAST = "（「『【〈《〔［｛([{";

    private Wrapping() {}

    /**
     * Breaks a text. Its own line feeds stay.
     *
     * @param width the most columns of a line; 0 for no limit
     * @param hanging the blanks before each line that continues another
     */
    public static List<String> lines(String text, int width, int hanging) {
        List<String> lines = new ArrayList<>();
        for (String whole : text.split("\n", -1)) {
            if (width <= 0 || columns(whole) <= width) {
                lines.add(whole);
            } else {
                breakUp(whole, width, Math.min(hanging, width / 2), lines);
            }
        }
        return lines;
    }

    /** The blanks that a line starts with, and its bullet if it has one. */
    public static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.startsWith("- ", at) || line.startsWith("> ", at) ? at + 2 : at;
    }

    /** The columns of a text. Letters of East Asia take two, marks on a letter none. */
    public static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            columns += columns(text.codePointAt(i));
        }
        return columns;
    }

    private static int columns(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (letter < FIRST_WIDE) {
            return 1;
        }
        boolean wide = letter <= 0x115F
                || (letter >= 0x2E80 && letter <= 0xA4CF)
                || (letter >= 0xAC00 && letter <= 0xD7A3)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0xFE30 && letter <= 0xFE6F)
                || (letter >= 0xFF00 && letter <= 0xFF60)
                || (letter >= 0x1F300 && letter <= 0x1FAFF)
                || (letter >= 0x20000 && letter <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static void breakUp(String whole, int width, int hanging, List<String> lines) {
        StringBuilder line = new StringBuilder(" ".repeat(leadingBlanks(whole)));
        int used = line.length();
        boolean empty = true;
        for (String word : whole.strip().split(" ", -1)) {
            String blank = empty ? "" : " ";
            for (String piece : pieces(word)) {
                int columns = columns(piece);
                if (!empty && used + blank.length() + columns > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(" ".repeat(hanging));
                    used = hanging;
                    blank = "";
                }
                line.append(blank).append(piece);
                used += blank.length() + columns;
                blank = "";
                empty = false;
            }
        }
        lines.add(line.toString());
    }

    /** The parts of a word between which a line may break: letters of East Asia stand without blanks. */
    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < word.length()) {
            int letter = word.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (next < word.length() && mayBreak(letter, word.codePointAt(next))) {
                pieces.add(word.substring(from, next));
                from = next;
            }
            at = next;
        }
        pieces.add(word.substring(from));
        return pieces;
    }

    private static boolean mayBreak(int letter, int next) {
        return (columns(letter) == 2 || columns(next) == 2)
                && NOT_FIRST.indexOf(next) < 0
                && NOT_LAST.indexOf(letter) < 0
                && columns(next) > 0;
    }

    private static int leadingBlanks(String line) {
        return line.length() - line.stripLeading().length();
    }
}
