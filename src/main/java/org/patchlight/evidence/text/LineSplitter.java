package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

    private static final int STARTING_LENGTH = 256;

    private final LineBuffer buffer;
    private final CharsetDecoder decoder;
    /** The beginning of a line that is longer than the buffer. */
    private final StringBuilder pending = new StringBuilder(STARTING_LENGTH);

    private final @Nullable LineFilter filter;
    /** Lines that the filter handed on. */
    private final Deque<String> filtered = new ArrayDeque<>();

    private final Consumer<String> toFiltered = filtered::add;
    private char[] wide = new char[STARTING_LENGTH];
    private byte[] latin = new byte[STARTING_LENGTH];
    private @Nullable CharBuffer decoded;
    private boolean linePending;
    private boolean afterReturn;
    private boolean cutting;
    private long cut;

    LineSplitter(InputStream in) throws IOException {
        this(in, null);
    }

    /**
     * Reads the first bytes and detects the encoding.
     *
     * @param filter sees each line first; null to hand on all lines
     */
    LineSplitter(InputStream in, @Nullable LineFilter filter) throws IOException {
        this.buffer = new LineBuffer(in);
        this.filter = filter;
        this.decoder = buffer.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    Charset charset() {
        return buffer.charset();
    }

    long cut() {
        return cut;
    }

    /** The next line without its line end; null after the last. */
    @Nullable String next() throws IOException {
        while (true) {
            if (!filtered.isEmpty()) {
                return filtered.poll();
            }
            if (afterReturn && buffer.hasUnit()) {
                afterReturn = false;
                if (buffer.unitAt(buffer.from) == '\n') {
                    buffer.startLine(buffer.from + buffer.unit);
                }
            }
            String line;
            if (buffer.findEnd()) {
                line = takeLine();
            } else if (more()) {
                continue;
            } else if (linePending || buffer.limit > buffer.from) {
                line = takeLast();
            } else {
                return null;
            }
            if (line != null) {
                return line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }

    private boolean more() throws IOException {
        if (buffer.isFull()) {
            append(buffer.limit, false);
        }
        return buffer.fill();
    }

    private @Nullable String takeLine() {
        int from = buffer.from;
        int end = buffer.end;
        afterReturn = buffer.unitAt(end) == '\r';
        String line;
        if (linePending) {
            append(end + buffer.unit, true);
            line = finished();
        } else if (filter == null || buffer.holdsZeros) {
            line = withoutZeros(text(from, end));
        } else if (buffer.isUtf16Le()) {
            filter.take(buffer.bytes, from, end, buffer.tabs, buffer.tabCount, toFiltered);
            line = null;
        } else {
            line = filtered(text(from, end));
        }
        buffer.startLine(end + buffer.unit);
        return line;
    }

    /** Takes a last line that has no end. */
    private @Nullable String takeLast() {
        append(buffer.limit, false);
        decodeLast();
        String line = finished();
        buffer.startLine(buffer.limit);
        return line;
    }

    /** The text of a whole line in the buffer. */
    private String text(int from, int end) {
        int length = (end - from) / buffer.unit;
        if (buffer.wide) {
            return buffer.isLatin() ? latin(from, length) : new String(units(from, length), 0, length);
        }
        if (buffer.isLatin()) {
            return new String(buffer.bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        // With its end: to the decoder, a torn character is another one at the end of all bytes.
        CharBuffer chars = decode(from, end + 1, false);
        return new String(chars.array(), 0, chars.position() - 1);
    }

    private String latin(int from, int length) {
        if (latin.length < length) {
            latin = new byte[2 * length];
        }
        int low = buffer.isUtf16Le() ? from : from + 1;
        byte[] bytes = buffer.bytes;
        for (int i = 0; i < length; i++) {
            latin[i] = bytes[low + 2 * i];
        }
        return new String(latin, 0, length, StandardCharsets.ISO_8859_1);
    }

    private char[] units(int from, int length) {
        if (wide.length < length) {
            wide = new char[2 * length];
        }
        for (int i = 0; i < length; i++) {
            wide[i] = (char) buffer.unitAt(from + 2 * i);
        }
        return wide;
    }

    private CharBuffer decode(int from, int to, boolean last) {
        CharBuffer chars = decoded == null ? CharBuffer.allocate(buffer.bytes.length + 1) : decoded;
        decoded = chars;
        ByteBuffer in = ByteBuffer.wrap(buffer.bytes, from, to - from);
        decoder.reset().decode(in, chars.clear(), last);
        buffer.take(in.position());
        return chars;
    }

    /**
     * Appends units of the line to what is pending, and takes them from the buffer.
     *
     * @param to where they end
     * @param whole whether the last of them is the end of the line, which is not appended
     */
    private void append(int to, boolean whole) {
        linePending = true;
        int end = whole ? 1 : 0;
        if (buffer.wide) {
            int length = (to - buffer.from) / 2;
            append(units(buffer.from, length), length - end);
            buffer.take(buffer.from + 2 * length);
        } else {
            CharBuffer chars = decode(buffer.from, to, false);
            append(chars.array(), chars.position() - end);
        }
    }

    private void append(char[] chars, int length) {
        int fits = Math.min(length, LONGEST - pending.length());
        pending.append(chars, 0, fits);
        cutting |= fits < length;
    }

    /** Appends what a torn character at the end of the file becomes. */
    private void decodeLast() {
        if (buffer.limit > buffer.from) {
            CharBuffer chars = decode(buffer.from, buffer.limit, true);
            append(chars.array(), chars.position());
        }
    }

    private @Nullable String finished() {
        boolean whole = !cutting;
        if (cutting) {
            cut++;
            cutting = false;
        }
        linePending = false;
        String line = pending.toString();
        pending.setLength(0);
        return filter != null && whole && !buffer.holdsZeros ? filtered(line) : withoutZeros(line);
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
