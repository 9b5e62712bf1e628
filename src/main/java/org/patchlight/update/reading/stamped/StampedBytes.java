package org.patchlight.update.reading.stamped;

import org.patchlight.evidence.text.AsciiForm;

/** A {@link StampedLine} of ASCII before it becomes a string. Only lines with a time stamp at their beginning are read. */
public final class StampedBytes {
    private static final int STAMP = "2017-12-06 15:30:46,".length();
    private static final AsciiForm DATE = new AsciiForm("0000-00-");
    private static final AsciiForm DAY_AND_TIME = new AsciiForm("00 00:00");
    private static final AsciiForm SECONDS = new AsciiForm("0:00:00,");

    private byte[] line = {};
    private int end;
    private int stamped;
    private int source;
    private int text;
    private boolean error;

    /**
     * Reads a line; false if it has no time stamp at its beginning.
     *
     * @param from the index of its first byte
     * @param to the index after its last byte
     */
    public boolean read(byte[] bytes, int from, int to) {
        if (to - from < STAMP
                || !DATE.fits(bytes, from)
                || !DAY_AND_TIME.fits(bytes, from + AsciiForm.LENGTH)
                || !SECONDS.fits(bytes, from + STAMP - AsciiForm.LENGTH)) {
            return false;
        }
        line = bytes;
        end = to;
        stamped = from + STAMP;
        int level = afterSpaces(stamped);
        error = is(level, "Error");
        int at = afterSpaces(afterWord(level));
        if (is(at, "[0x")) {
            at = afterSpaces(afterWord(at));
        }
        int after = at;
        while (after < end && bytes[after] >= 'A' && bytes[after] <= 'Z') {
            after++;
        }
        boolean named = after > at && after < end && isSpace(bytes[after]);
        source = named ? at : -1;
        text = named ? afterSpaces(after) : at;
        return true;
    }

    /** Whether its level is {@code Error}. */
    public boolean isError() {
        return error;
    }

    /** Whether the line is from a component, as {@link StampedLine#isFrom} says. */
    public boolean isFrom(String component) {
        return source >= 0 && is(source, component) && isSpace(line[source + component.length()]);
    }

    /** The index after the time stamp. */
    public int afterStamp() {
        return stamped;
    }

    /** The index where the text begins. */
    public int text() {
        return text;
    }

    private boolean is(int at, String ascii) {
        if (end - at < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (line[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t';
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < end && isSpace(line[at])) {
            at++;
        }
        return at;
    }

    private int afterWord(int from) {
        int at = from;
        while (at < end && !isSpace(line[at])) {
            at++;
        }
        return at;
    }
}
