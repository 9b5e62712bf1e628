package org.patchlight.cli;

/**
 * Text as it may go to a terminal. Titles of updates and names of devices come from elsewhere, and what stands in them must neither command the
 * terminal nor turn round what is read beside it.
 */
final class Harmless {
    private static final char INSTEAD = '?';

    private Harmless() {}

    /** The text with a question mark for each control character but line ends and tabs, and for each mark that changes the direction of writing. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            harmless.append(isHarmful(c) ? INSTEAD : c);
        }
        return harmless.toString();
    }

    private static boolean isHarmful(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return control || direction;
    }
}
