package org.patchlight.evidence.text;

/** The beginning of a line whose end was not read yet. What is longer than a line may be is dropped. */
final class PendingLine {
    private static final int STARTING_LENGTH = 256;

    private final StringBuilder text = new StringBuilder(STARTING_LENGTH);
    private final int longest;
    private boolean begun;
    private boolean cutting;
    private long cut;

    /**
     * No line has begun.
     *
     * @param longest the most characters of a line
     */
    PendingLine(int longest) {
        this.longest = longest;
    }

    /** Whether a line has begun. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether characters of the line were dropped. */
    boolean isCut() {
        return cutting;
    }

    /** How many lines that were taken had been cut. */
    long cut() {
        return cut;
    }

    void append(char[] chars, int length) {
        begun = true;
        int fits = Math.min(length, longest - text.length());
        text.append(chars, 0, fits);
        cutting |= fits < length;
    }

    /** The line, which ends here. */
    String take() {
        cut += cutting ? 1 : 0;
        cutting = false;
        begun = false;
        String line = text.toString();
        text.setLength(0);
        return line;
    }
}
