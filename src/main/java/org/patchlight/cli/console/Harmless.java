package org.patchlight.cli.console;

/**
 * Makes text safe for a terminal. Titles of updates and names of devices come from other sources. They must neither
 * control the terminal nor reverse the text around them.
 */
public final class Harmless {
    private static final char INSTEAD = '?';

    private Harmless() {}

    /**
     * Replaces control characters, except line feeds and tabs, and marks that change the writing direction by question
     * marks.
     */
    public static String text(String text) {
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
