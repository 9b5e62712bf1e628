package org.patchlight.evidence.text;

import java.util.function.Consumer;

/**
 * Sees each line before it becomes a string, and hands on those that matter. Most lines of large logs don't, and
 * strings are most of the cost of reading. It runs on one thread at a time, perhaps not on that of the reader.
 */
public interface LineFilter {
    /**
     * Takes the next line, without its line end.
     *
     * @param text holds the line; valid only during this call
     * @param from where the line begins
     * @param to where it ends
     * @param lines receives what the reader must read: the line itself, lines held before, or nothing
     */
    void take(char[] text, int from, int to, Consumer<String> lines);
}
