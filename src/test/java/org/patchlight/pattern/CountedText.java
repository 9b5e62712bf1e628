package org.patchlight.pattern;

import org.jspecify.annotations.NonNull;

/**
 * A text that counts how often its characters are read. This measures the work of a regular expression without a clock,
 * so the result is the same on every machine.
 */
final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long reads;

    /** Thrown at the first read beyond the limit, because some expressions would never end. */
    static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyReads() {
            super(null, null, false, false);
        }
    }

    /**
     * A text.
     *
     * @param most the largest number of reads
     */
    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long reads() {
        return reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > most) {
            throw new TooManyReads();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public @NonNull String toString() {
        return text;
    }
}
