package org.patchlight.health;

/**
 * Text that someone else wrote: titles of updates, names of devices and files, messages of Windows. It must stay on its
 * line, keep its direction and have a limited length. Every such text passes through here before it is shown or kept.
 */
public final class OutsideText {
    private static final char INSTEAD = '?';
    private static final int TAG_PLANE = 0xE;

    private OutsideText() {}

    /**
     * The text on one line: line ends and tabs become spaces. Other control characters, marks of direction, invisible
     * tags and half surrogate pairs become question marks.
     */
    public static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return replaced(text);
            }
        }
        return text;
    }

    /**
     * At most the first characters of a text.
     *
     * @param most the length in UTF-16 units, at least 1; one less if a surrogate pair would be split
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static String replaced(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isLineEnd(point) || point == '\t') {
                line.append(' ');
            } else if (isHarmful(point)) {
                line.append(INSTEAD);
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    /** Whether a character could control a terminal, start a line, turn the text around it, or hide in it. */
    public static boolean isHarmful(int point) {
        return Character.isISOControl(point)
                || isLineEnd(point)
                || (point >= 0xD800 && point <= 0xDFFF)
                || point >>> 16 == TAG_PLANE
                || isDirection(point)
                || (point >= 0xFFF9 && point <= 0xFFFB);
    }

    private static boolean isDirection(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x206F)
                || point == 0xFEFF;
    }
}
