package org.patchlight.update.reading.report;

import org.patchlight.evidence.text.Utf16Line;

/** The newest of some records, as its bytes in a buffer of its own. It is decoded only if it counts in the end. */
final class KeptLine {
    private static final int STARTING_LENGTH = 512;

    private byte[] text = new byte[STARTING_LENGTH];
    private int length = -1;
    private long millis;

    /** Whether it holds a record. */
    boolean isHeld() {
        return length >= 0;
    }

    /** Whether it holds a record of this time. */
    boolean isAt(long time) {
        return isHeld() && millis == time;
    }

    /** The time of its record, in milliseconds since 1970 UTC. */
    long millis() {
        return millis;
    }

    /**
     * Keeps a record unless it holds a newer one.
     *
     * @param time in milliseconds since 1970 UTC
     */
    void offer(byte[] from, int start, int end, long time) {
        if (!isHeld() || millis <= time) {
            set(from, start, end, time);
        }
    }

    /** Keeps a record instead of the one that it holds. */
    void set(byte[] from, int start, int end, long time) {
        length = end - start;
        millis = time;
        if (length > text.length || text.length > 4 * Math.max(length, STARTING_LENGTH)) {
            text = new byte[Math.max(length, STARTING_LENGTH)];
        }
        System.arraycopy(from, start, text, 0, length);
    }

    /** Its record as text. */
    String line() {
        return Utf16Line.text(text, 0, length);
    }

    /** Gives its record up. */
    String remove() {
        String line = line();
        length = -1;
        return line;
    }
}
