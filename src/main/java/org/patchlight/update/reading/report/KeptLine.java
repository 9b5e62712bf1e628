package org.patchlight.update.reading.report;

import org.patchlight.evidence.text.Utf16Line;
import org.patchlight.update.attempt.UpdateClass;

/** The newest of some records, as its bytes in a buffer of its own. It is decoded only if it counts in the end. */
final class KeptLine {
    private static final int STARTING_LENGTH = 512;
    /** Makes a capital letter of ASCII small. */
    private static final int SMALL = 0x20;

    private static final int MOST_DIGITS = 8;

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

    /** Whether an article in it is one of noise, found without making a text: only then may its own be. */
    boolean mayBeNoise() {
        for (int at = 2; at < length; at += 2) {
            char c = Utf16Line.at(text, at);
            if ((c | SMALL) == 'b' && (Utf16Line.at(text, at - 2) | SMALL) == 'k' && isNoise(at + 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the digits from an index on, or after one sign there, are the number of such an article. */
    private boolean isNoise(int from) {
        int at = from < length && isDigit(from) ? from : from + 2;
        StringBuilder article = new StringBuilder("KB");
        for (; at < length && isDigit(at) && article.length() <= MOST_DIGITS + 2; at += 2) {
            article.append(Utf16Line.at(text, at));
        }
        return UpdateClass.of(null, article.toString()).isNoise();
    }

    private boolean isDigit(int at) {
        char c = Utf16Line.at(text, at);
        return c >= '0' && c <= '9';
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
