package org.patchlight.evidence.text;

/**
 * Judges lines before they become strings. Most lines of large logs don't matter, and strings are most of the cost of
 * reading. It runs on one thread at a time, perhaps not on that of the reader. It sees only whole lines of ASCII; the
 * reader gets all others.
 */
public interface LineSkipper {
    /** What happens to a line. */
    enum Fate {
        /** The reader needn't see it, unless another line continues it, or it is the last one. */
        SKIPPED,
        /** The reader needn't see it in any case. */
        DROPPED,
        /** The reader gets it. */
        READ,
        /** The reader gets it, and first the line before if that was skipped. */
        CONTINUES
    }

    /**
     * Judges the next line, without its line end.
     *
     * @param text holds the line, one byte for each character; valid only during this call
     * @param from the index of its first byte
     * @param to the index after its last byte
     */
    Fate judge(byte[] text, int from, int to);

    /** A line that isn't judged goes to the reader. */
    default void other(String line) {}
}
