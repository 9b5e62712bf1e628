package org.patchlight.cli.console;

import org.patchlight.health.OutsideText;

/**
 * Makes text safe for a terminal. Titles of updates and names of devices come from other sources. They must neither
 * control the terminal nor reverse the text around them.
 */
public final class Harmless {
    private static final char INSTEAD = '?';

    private Harmless() {}

    /**
     * Replaces harmful characters by question marks, except line feeds and tabs, which texts of the program have. Texts of
     * others get into it as arguments of {@code Words}, which keeps them on their line.
     */
    public static String text(String text) {
        return text.codePoints().anyMatch(Harmless::isHarmful) ? replaced(text) : text;
    }

    private static String replaced(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(point -> harmless.appendCodePoint(isHarmful(point) ? INSTEAD : point));
        return harmless.toString();
    }

    private static boolean isHarmful(int point) {
        return point != '\n' && point != '\t' && OutsideText.isHarmful(point);
    }
}
