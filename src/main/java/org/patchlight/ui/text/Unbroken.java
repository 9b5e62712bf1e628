package org.patchlight.ui.text;

/** Keeps the parts of a time on one line, so that no line of a window consists of "PM" alone. */
final class Unbroken {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Unbroken() {}

    /**
     * A time whose spaces between a number and a word don't break, as in "10:20 AM" and "30 nov.". Between date and time it
     * may break.
     */
    static String time(String time) {
        StringBuilder kept = new StringBuilder(time);
        for (int i = 1; i < time.length() - 1; i++) {
            boolean after = Character.isDigit(time.charAt(i - 1)) && Character.isLetter(time.charAt(i + 1));
            boolean before = isWord(time.charAt(i - 1)) && Character.isDigit(time.charAt(i + 1));
            if (Character.isSpaceChar(time.charAt(i)) && (after || before)) {
                kept.setCharAt(i, NO_BREAK_SPACE);
            }
        }
        return kept.toString();
    }

    private static boolean isWord(char last) {
        return Character.isLetter(last) || last == '.';
    }
}
