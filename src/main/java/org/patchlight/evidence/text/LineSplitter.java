package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Splits the text of a file into lines, on one thread; see {@link EvidenceLines}. */
final class LineSplitter implements Closeable {
    /** The longest line that is returned in full, in characters; the rest is dropped. */
    static final int LONGEST = 64 * 1024;

    private static final int BYTES = 64 * 1024;
    private static final int STARTING_LENGTH = 256;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CharBuffer chars = CharBuffer.allocate(BYTES);
    /** The beginning of a line whose end was not read yet. */
    private final StringBuilder pending = new StringBuilder(STARTING_LENGTH);

    private final @Nullable LineFilter filter;
    /** Lines that the filter handed on. */
    private final Deque<String> filtered = new ArrayDeque<>();

    private boolean linePending;
    private boolean afterReturn;
    /** Whether a NUL occurred since the last line. */
    private boolean holdsZeros;

    private boolean ended;
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
        this.in = in;
        this.filter = filter;
        int head = in.readNBytes(bytes.array(), 0, EncodingGuess.SAMPLE);
        EncodingGuess guess = EncodingGuess.of(bytes.array(), head);
        this.charset = guess.charset();
        this.decoder = decoder(charset);
        bytes.limit(head).position(guess.markLength());
        chars.limit(0);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    Charset charset() {
        return charset;
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
            if (!chars.hasRemaining() && !decodeMore()) {
                if (!linePending) {
                    return null;
                }
                String last = finished();
                if (last == null) {
                    continue;
                }
                return last;
            }
            String line = takeLine();
            if (line != null) {
                return line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Takes the decoded text up to the end of a line; null if the end is not decoded yet. */
    private @Nullable String takeLine() {
        char[] text = chars.array();
        int from = chars.position();
        int to = chars.limit();
        if (afterReturn) {
            afterReturn = false;
            if (text[from] == '\n') {
                chars.position(from + 1);
                return null;
            }
        }
        int end = lineEnd(text, from, to);
        if (end == to) {
            append(text, from, end);
            chars.position(to);
            return null;
        }
        afterReturn = text[end] == '\r';
        chars.position(end + 1);
        if (linePending || end - from > LONGEST) {
            append(text, from, end);
            return finished();
        }
        if (filter != null && !holdsZeros) {
            filter.take(text, from, end, filtered::add);
            return null;
        }
        return text(new String(text, from, end - from));
    }

    /** The position of the line's end, or the limit if there is none before it. */
    private int lineEnd(char[] text, int from, int to) {
        int end = from;
        while (true) {
            // One comparison for nearly every character: this loop is most of the cost of reading.
            while (end < to && text[end] > '\r') {
                end++;
            }
            if (end == to || text[end] == '\n' || text[end] == '\r') {
                return end;
            }
            holdsZeros |= text[end] == 0;
            end++;
        }
    }

    private void append(char[] text, int from, int end) {
        linePending = true;
        int fits = Math.min(end - from, LONGEST - pending.length());
        pending.append(text, from, fits);
        cutting |= fits < end - from;
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
        if (filter != null && whole && !holdsZeros) {
            filter.take(line.toCharArray(), 0, line.length(), filtered::add);
            return null;
        }
        return text(line);
    }

    private String text(String line) {
        if (!holdsZeros) {
            return line;
        }
        holdsZeros = false;
        return line.replace("\0", "");
    }

    /** Fills the empty character buffer; false at the end of the file. */
    private boolean decodeMore() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !ended) {
            decode();
            if (chars.position() == 0) {
                readMore();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void decode() {
        if (!charset.equals(StandardCharsets.UTF_16LE)) {
            decoder.decode(bytes, chars, false);
            return;
        }
        // Most evidence is UTF-16LE, and copying is several times faster than the decoder.
        int whole = Math.min(bytes.remaining() / 2, chars.remaining());
        bytes.asCharBuffer().get(chars.array(), chars.position(), whole);
        bytes.position(bytes.position() + 2 * whole);
        chars.position(chars.position() + whole);
    }

    private void readMore() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
            bytes.flip();
            decoder.decode(bytes, chars, true);
            decoder.flush(chars);
            return;
        }
        bytes.position(bytes.position() + read);
        bytes.flip();
    }
}
