package org.patchlight.desktop.windows.tray;

import java.util.Arrays;

/** Texts cut to the fixed fields of the notification area. */
final class TrayText {
    private TrayText() {}

    /** At most this many UTF-16 units; a cut text ends in an ellipsis, and a surrogate pair is never split. */
    static String clip(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = units - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }

    /** The text in a field of this many UTF-16 units, of which the last is always zero. */
    static char[] field(String text, int units) {
        return Arrays.copyOf(clip(text, units - 1).toCharArray(), units);
    }
}
