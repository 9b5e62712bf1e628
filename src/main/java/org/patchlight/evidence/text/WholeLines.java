package org.patchlight.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a growing text up to the end of its last complete line, so that reading can continue there later. An
 * incomplete last line is held back. Lines end in LF here, with or without CR.
 */
public final class WholeLines extends InputStream {
    /** A longer line, in bytes, is returned as it comes, and no line is held back any more. */
    static final int LONGEST = 1 << 20;

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private final int unit;
    private final int lineFeed;
    private final int tailLength;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int from;
    /** The end of the complete lines in the buffer. */
    private int whole;

    private int to;
    private byte[] tail;
    private long count;
    private boolean tooLong;
    private boolean ended;

    /**
     * Continues at the beginning of a line.
     *
     * @param in the text from there; not closed with this object
     * @param charset the encoding of the text
     * @param before the bytes before that position, whose tail is kept
     * @param tailLength the largest number of bytes in the tail
     */
    public WholeLines(InputStream in, Charset charset, byte[] before, int tailLength) {
        this.in = in;
        boolean littleEndian = charset.equals(StandardCharsets.UTF_16LE);
        this.unit = littleEndian || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
        this.lineFeed = littleEndian || unit == 1 ? 0 : 1;
        this.tailLength = tailLength;
        this.tail = last(before, before.length);
    }

    /** The number of bytes returned. */
    public long count() {
        return count;
    }

    /** The bytes before the position reached, at most as many as requested. */
    public byte[] tail() {
        return tail.clone();
    }

    /** The bytes of the incomplete last line, valid after the end. */
    public byte[] rest() {
        return Arrays.copyOfRange(buffer, whole, to);
    }

    /** Whether a line was so long that the position reached may be inside a line. */
    public boolean isTooLong() {
        return tooLong;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (from == whole) {
            if (ended) {
                return -1;
            }
            readMore();
        }
        int given = Math.min(length, whole - from);
        System.arraycopy(buffer, from, target, offset, given);
        from += given;
        count += given;
        return given;
    }

    private void readMore() throws IOException {
        System.arraycopy(buffer, whole, buffer, 0, to - whole);
        to -= whole;
        from = 0;
        whole = 0;
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            ended = true;
            return;
        }
        to += read;
        tooLong |= to >= LONGEST && endOfLast() == 0;
        whole = tooLong ? to : endOfLast();
        keepTail();
    }

    private int endOfLast() {
        for (int at = (to / unit - 1) * unit; at >= 0; at -= unit) {
            if (buffer[at + lineFeed] == '\n' && (unit == 1 || buffer[at + 1 - lineFeed] == 0)) {
                return at + unit;
            }
        }
        return 0;
    }

    private void keepTail() {
        if (whole >= tailLength) {
            tail = last(buffer, whole);
        } else if (whole > 0) {
            byte[] joined = Arrays.copyOf(tail, tail.length + whole);
            System.arraycopy(buffer, 0, joined, tail.length, whole);
            tail = last(joined, joined.length);
        }
    }

    private byte[] last(byte[] bytes, int end) {
        return Arrays.copyOfRange(bytes, Math.max(0, end - tailLength), end);
    }
}
