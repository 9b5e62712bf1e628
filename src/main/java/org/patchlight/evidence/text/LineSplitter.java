package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits the text of a file into lines, on one thread; see {@link EvidenceLines}. Lines are split before they are decoded,
 * and only lines with other characters than ASCII need a decoder.
 */
final class LineSplitter implements Closeable {
    /** The longest line that is returned in full, in characters; the rest is dropped. */
    static final int LONGEST = 64 * 1024;

    private final LineBuffer buffer;
    private final LineText texts;
    /** The beginning of a line that is longer than the buffer. */
    private final PendingLine pending = new PendingLine(LONGEST);

    private final @Nullable LineFilter filter;
    private final @Nullable SkippedLines skipping;
    /** Lines that filter or skipper handed on. */
    private final Deque<String> filtered = new ArrayDeque<>();

    private final Consumer<String> toFiltered = filtered::add;
    private boolean afterReturn;
    private long split;

    LineSplitter(InputStream in) throws IOException {
        this(in, null, null);
    }

    /**
     * Reads the first bytes and detects the encoding.
     *
     * @param filter sees each line first; null to hand on all lines
     * @param skipper judges each line first; null to hand on all lines
     */
    LineSplitter(InputStream in, @Nullable LineFilter filter, @Nullable LineSkipper skipper) throws IOException {
        this.buffer = new LineBuffer(in);
        this.texts = new LineText(buffer);
        this.filter = filter;
        this.skipping = skipper == null ? null : new SkippedLines(skipper, buffer, texts);
    }

    Charset charset() {
        return buffer.charset();
    }

    long cut() {
        return pending.cut();
    }

    /** The number of the line that {@link #next} returned last, from 1, if a skipper judges the lines. */
    long number() {
        return split - filtered.size();
    }

    /** How many lines the skipper kept from the reader. */
    long skipped() {
        return skipping == null ? 0 : skipping.count();
    }

    /** The next line without its line end; null after the last. */
    @Nullable String next() throws IOException {
        while (true) {
            if (!filtered.isEmpty()) {
                return filtered.poll();
            }
            passReturn();
            String line;
            if (buffer.findEnd()) {
                line = takeLine();
            } else if (more()) {
                continue;
            } else if (pending.hasBegun() || buffer.limit > buffer.from) {
                line = takeLast();
            } else {
                return atEnd();
            }
            if (line != null) {
                return line;
            }
        }
    }

    /** The bytes that {@link #nextBlock} splits next. */
    byte[] block() {
        return buffer.bytes;
    }

    /**
     * Shows all lines in the bytes that were read to the filter, and then reads more bytes into another array. Those of the
     * lines stay as they are, until the caller gives this array again.
     *
     * @param next becomes the next block, with the beginning of its first line; not shorter than the block
     * @param lines receives the lines that the filter may not judge
     * @return false at the end of the file
     */
    boolean nextBlock(byte[] next, Consumer<String> lines) throws IOException {
        for (passReturn(); buffer.findEnd(); passReturn()) {
            accept(takeLine(), lines);
        }
        if (buffer.isFull()) {
            append(buffer.limit, false);
        }
        buffer.moveTo(next);
        if (buffer.fill()) {
            return true;
        }
        if (pending.hasBegun() || buffer.limit > buffer.from) {
            accept(takeLast(), lines);
        }
        return false;
    }

    private static void accept(@Nullable String lineOrNull, Consumer<String> lines) {
        if (lineOrNull != null) {
            lines.accept(lineOrNull);
        }
    }

    /** Skips an LF that belongs to the CR before. */
    private void passReturn() {
        if (afterReturn && buffer.hasUnit()) {
            afterReturn = false;
            if (buffer.unitAt(buffer.from) == '\n') {
                buffer.startLine(buffer.from + buffer.unit);
            }
        }
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }

    private boolean more() throws IOException {
        if (skipping != null) {
            skipping.move();
        }
        if (buffer.isFull()) {
            append(buffer.limit, false);
        }
        return buffer.fill();
    }

    private @Nullable String takeLine() {
        int from = buffer.from;
        int end = buffer.end;
        afterReturn = buffer.unitAt(end) == '\r';
        String line = null;
        split++;
        if (pending.hasBegun() || end - from > LONGEST * buffer.unit) {
            append(end + buffer.unit, true);
            line = finished();
        } else if (skipping != null && !buffer.holdsZeros) {
            skipping.take(from, end, toFiltered);
        } else if (filter == null || buffer.holdsZeros) {
            line = unjudged(withoutZeros(texts.of(from, end)));
        } else if (buffer.isUtf16Le()) {
            filter.take(buffer.bytes, from, end, buffer.tabs, buffer.tabCount, toFiltered);
        } else {
            line = filtered(texts.of(from, end));
        }
        buffer.startLine(end + buffer.unit);
        return line;
    }

    /** Takes a last line that has no end. */
    private @Nullable String takeLast() {
        split++;
        append(buffer.limit, false);
        decodeLast();
        String line = finished();
        buffer.startLine(buffer.limit);
        return line;
    }

    /**
     * Appends units of the line to what is pending, and takes them from the buffer.
     *
     * @param to where they end
     * @param whole whether the last of them is the end of the line, which is not appended
     */
    private void append(int to, boolean whole) {
        int end = whole ? 1 : 0;
        if (buffer.wide) {
            int length = (to - buffer.from) / 2;
            pending.append(texts.units(buffer.from, length), length - end);
            buffer.take(buffer.from + 2 * length);
        } else {
            CharBuffer chars = texts.decode(buffer.from, to, false);
            pending.append(chars.array(), chars.position() - end);
        }
    }

    /** Appends what a torn character at the end of the file becomes. */
    private void decodeLast() {
        if (buffer.limit > buffer.from) {
            CharBuffer chars = texts.decode(buffer.from, buffer.limit, true);
            pending.append(chars.array(), chars.position());
        }
    }

    private @Nullable String finished() {
        boolean whole = !pending.isCut();
        String line = pending.take();
        return filter != null && whole && !buffer.holdsZeros ? filtered(line) : unjudged(withoutZeros(line));
    }

    /** A line that neither filter nor skipper may judge. */
    private @Nullable String unjudged(String line) {
        if (skipping == null) {
            return line;
        }
        skipping.other(line, toFiltered);
        return null;
    }

    /** The last line, if it was skipped so far. */
    private @Nullable String atEnd() {
        if (skipping != null) {
            skipping.handHeld(toFiltered);
        }
        return filtered.poll();
    }

    /** Shows a line to the filter; always null, because the filter decides. */
    private @Nullable String filtered(String line) {
        int[] tabs = new int[LineFilter.TABS];
        int count = 0;
        for (int i = line.indexOf('\t'); i >= 0 && count < tabs.length; i = line.indexOf('\t', i + 1)) {
            tabs[count++] = 2 * i;
        }
        byte[] text = Utf16Line.bytes(line);
        if (filter != null) {
            filter.take(text, 0, text.length, tabs, count, toFiltered);
        }
        return null;
    }

    private String withoutZeros(String line) {
        return buffer.holdsZeros ? line.replace("\0", "") : line;
    }
}
