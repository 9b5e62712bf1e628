package org.patchlight.evidence.text;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has a {@link LineSkipper} judge the lines of a buffer, and keeps the last one that it skipped. */
final class SkippedLines {
    private final LineSkipper skipper;
    private final LineBuffer buffer;
    private final LineText texts;
    /** The line before in the buffer, if it was skipped. */
    private int heldFrom = -1;

    private int heldTo;
    /** The line before, if it was skipped and is no longer in the buffer. */
    private @Nullable String held;

    private long skipped;

    SkippedLines(LineSkipper skipper, LineBuffer buffer, LineText texts) {
        this.skipper = skipper;
        this.buffer = buffer;
        this.texts = texts;
    }

    /** How many lines were skipped and not handed on later. */
    long count() {
        return skipped;
    }

    /**
     * Takes a whole line in the buffer without NUL.
     *
     * @param lines receives the lines that must be read
     */
    void take(int from, int end, Consumer<String> lines) {
        if (!buffer.isAscii()) {
            other(texts.of(from, end), lines);
            return;
        }
        int length = (end - from) / buffer.unit;
        LineSkipper.Fate fate = buffer.wide
                ? skipper.judge(texts.narrow(from, length), 0, length)
                : skipper.judge(buffer.bytes, from, end);
        switch (fate) {
            case SKIPPED -> {
                skipped++;
                held = null;
                heldFrom = from;
                heldTo = end;
            }
            case DROPPED -> {
                skipped++;
                forget();
            }
            case READ -> {
                forget();
                lines.accept(texts.latin(from, length));
            }
            case CONTINUES -> {
                handHeld(lines);
                lines.accept(texts.latin(from, length));
            }
        }
    }

    /** Takes a line that can't be judged. */
    void other(String line, Consumer<String> lines) {
        handHeld(lines);
        skipper.other(line);
        lines.accept(line);
    }

    /** The places of the buffer move. */
    void move() {
        if (heldFrom >= 0) {
            held = heldText();
            heldFrom = -1;
        }
    }

    /** Hands on the line before, if it was skipped; the reader needs it with the next line, or at the end. */
    void handHeld(Consumer<String> lines) {
        String line = heldFrom >= 0 ? heldText() : held;
        if (line != null) {
            skipped--;
            lines.accept(line);
        }
        forget();
    }

    private void forget() {
        heldFrom = -1;
        held = null;
    }

    private String heldText() {
        return texts.latin(heldFrom, (heldTo - heldFrom) / buffer.unit);
    }
}
