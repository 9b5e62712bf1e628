package org.patchlight.evidence.text;

import java.util.function.Consumer;

/**
 * Sees each line before it becomes a string, and hands on those that matter. Most lines of large logs don't, and
 * strings are most of the cost of reading. It runs on one thread at a time, perhaps not on that of the reader.
 */
public interface LineFilter {
    /** The most tabs whose places are given. */
    int TABS = 12;

    /**
     * Takes the next line, without its line end.
     *
     * @param text holds the line as UTF-16LE, see {@link Utf16Line}; valid only during this call
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @param tabs the indexes of its first tabs
     * @param tabCount the number of these indexes, at most {@link #TABS}
     * @param lines receives what the reader must read: the line itself, lines held before, or nothing
     */
    void take(byte[] text, int from, int to, int[] tabs, int tabCount, Consumer<String> lines);
}
