package org.patchlight.evidence.kind;

/** Patchlight's own output and history, which only repeat other evidence. */
public final class OwnOutput {
    /** This many characters from the start decide. */
    public static final int ENOUGH = 32;

    private static final String HISTORY = "time,kind,status,offsetSeconds";
    private static final String KEY = "\"schema\":";

    private OwnOutput() {}

    /** Whether a text with this start is such output. */
    public static boolean begins(CharSequence text) {
        String start = text.toString();
        if (start.startsWith(HISTORY)) {
            return true;
        }
        int key = 1;
        while (key < start.length() && Character.isWhitespace(start.charAt(key))) {
            key++;
        }
        if (!start.startsWith("{") || !start.startsWith(KEY, key)) {
            return false;
        }
        String value = start.substring(key + KEY.length()).stripLeading();
        return value.startsWith("1,");
    }
}
