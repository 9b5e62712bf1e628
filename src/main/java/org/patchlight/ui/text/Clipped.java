package org.patchlight.ui.text;

/** Cuts texts to what a desktop can show. */
public final class Clipped {
    private static final String ELLIPSIS = "\u2026";

    private Clipped() {}

    /** The text in at most this many UTF-16 units, with an ellipsis where it was cut; never half a surrogate pair. */
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
