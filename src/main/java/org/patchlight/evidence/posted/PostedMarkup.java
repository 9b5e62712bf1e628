package org.patchlight.evidence.posted;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Removes what forums and web pages put into copied text: non-breaking blanks in UTF-8, {@code <br>} at line ends, and
 * the marks around a block of code. Each mark becomes one blank, so that lines keep their numbers; a {@code <br>} within a
 * line ends that line. The text is ASCII, UTF-8 or an encoding that has the same marks.
 */
final class PostedMarkup extends ShorterText {
    /** The longest mark: a quotation with the name of its author. */
    private static final int LONGEST = 120;

    private static final int LONGEST_NAME = 12;
    /** One of so many bytes is a non-breaking blank where a page replaced blanks; French text has fewer. */
    private static final int PART_OF_BLANKS = 150;

    private static final String BREAK = "br";
    /** The end of an item or a row ends its line. */
    private static final List<String> ROWS = List.of("li", "tr");

    private static final List<String> TAGS = List.of(
            BREAK,
            "p",
            "div",
            "pre",
            "code",
            "blockquote",
            "span",
            "strong",
            "em",
            "b",
            "i",
            "u",
            "font",
            "ul",
            "ol",
            "li",
            "table",
            "tbody",
            "thead",
            "tr",
            "td",
            "th");
    private static final List<String> MARKS =
            List.of("code", "icode", "quote", "spoiler", "noparse", "pre", "b", "i", "u");
    private static final List<String> ENTITIES = List.of("&nbsp;", "&lt;", "&gt;", "&amp;", "&quot;", "&#39;");
    private static final String CHARACTERS = " <>&\"'";
    private static final String WHOLE_PAGE = "<html";

    private final boolean tags;

    /**
     * The text without marks.
     *
     * @param head the beginning of the text; entities are characters only where it has tags
     */
    PostedMarkup(InputStream in, byte[] head) {
        super(in, LONGEST);
        this.tags = hasTag(head);
    }

    /** Whether a file that begins so is posted text. Whole web pages are not: most of their text is no evidence. */
    static boolean isIn(byte[] head) {
        String start = new String(head, 0, Math.min(LONGEST, head.length), StandardCharsets.ISO_8859_1);
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.contains(WHOLE_PAGE) || lower.contains("<!doctype") || lower.contains("<?xml")) {
            return false;
        }
        int blanks = 0;
        boolean marked = false;
        for (int i = 0; i < head.length && !marked; i++) {
            byte b = head[i];
            if (b == '<' || b == '[') {
                marked = markEnd(head, i, head.length) > 0;
            } else if (b == (byte) 0xC2) {
                blanks += isBlank(head, i, head.length) ? 1 : 0;
            } else if (b == 0) {
                return false;
            }
        }
        return marked || (long) blanks * PART_OF_BLANKS > head.length;
    }

    private static boolean hasTag(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '<' && markEnd(head, i, head.length) > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    int next() {
        byte first = buffer[at];
        if (isBlank(buffer, at, end)) {
            at += 2;
            return ' ';
        }
        if (first == '<' || first == '[') {
            int after = markEnd(buffer, at, end);
            if (after > 0) {
                boolean breaks = isBreak(buffer, at, after);
                at = after;
                return breaks && !isLineEnd() ? '\n' : ' ';
            }
        } else if (first == '&' && tags) {
            for (int i = 0; i < ENTITIES.size(); i++) {
                String entity = ENTITIES.get(i);
                if (isAt(entity)) {
                    at += entity.length();
                    return CHARACTERS.charAt(i);
                }
            }
        }
        at++;
        return first & 0xFF;
    }

    private boolean isLineEnd() {
        int i = at;
        while (i < end && (buffer[i] == ' ' || buffer[i] == '\t')) {
            i++;
        }
        return i == end || buffer[i] == '\r' || buffer[i] == '\n';
    }

    private boolean isAt(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return at + wanted.length <= end && Arrays.equals(buffer, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isBlank(byte[] text, int at, int end) {
        return text[at] == (byte) 0xC2 && at + 1 < end && text[at + 1] == (byte) 0xA0;
    }

    private static boolean isBreak(byte[] text, int from, int to) {
        if (text[from] != '<') {
            return false;
        }
        return text[from + 1] == '/'
                ? ROWS.contains(name(text, from + 2, to))
                : name(text, from + 1, to).equals(BREAK);
    }

    /** Where the mark that begins here ends; 0 if none begins here. */
    private static int markEnd(byte[] text, int from, int end) {
        boolean tag = text[from] == '<';
        int start = from + 1 < end && text[from + 1] == '/' ? from + 2 : from + 1;
        String name = name(text, start, end);
        int after = start + name.length();
        boolean known = (tag ? TAGS : MARKS).contains(name);
        // Bold text of a forum has no more than its letter; other words in brackets may begin with one.
        boolean bare = tag || name.length() > 1 || (after < end && text[after] == ']');
        if (!known || !bare || after >= end || Character.isLetterOrDigit(text[after])) {
            return 0;
        }
        int last = Math.min(end, from + LONGEST);
        for (int i = after; i < last; i++) {
            if (text[i] == (tag ? '>' : ']')) {
                return i + 1;
            }
            if (text[i] == '\r' || text[i] == '\n' || text[i] == text[from]) {
                return 0;
            }
        }
        return 0;
    }

    /** The letters from here, in lower case. */
    private static String name(byte[] text, int from, int end) {
        int i = from;
        while (i < end && i - from <= LONGEST_NAME && isLetter(text[i])) {
            i++;
        }
        return new String(text, Math.min(from, end), Math.max(0, i - from), StandardCharsets.US_ASCII)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
