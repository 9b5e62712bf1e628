package org.patchlight.ui.text;

/** Shortens texts to what the desktop can show. */
public final class Clipped {
    private static final String ELLIPSIS = "\u2026";

    private Clipped() {}

    /**
     * Shortens a text to at most {@code limit} UTF-16 units. A shortened text ends with an ellipsis and never with half
     * a surrogate pair.
     */
    public static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - ELLIPSIS.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
