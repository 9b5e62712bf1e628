package org.patchlight.evidence.posted;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text with marks that become shorter or nothing. The longest mark is always whole in the buffer. */
abstract class ShorterText extends FilterInputStream {
    /** Instead of a byte: a mark that leaves nothing. */
    static final int NOTHING = -1;

    private static final int BUFFER = 8192;

    private final int longest;
    private boolean ended;

    /** Bytes of the text. */
    final byte[] buffer = new byte[BUFFER];

    /** Where the next byte or mark begins. */
    int at;

    /** Where the bytes end that were read. */
    int end;

    /**
     * The text without its marks.
     *
     * @param longest the length of the longest mark in bytes
     */
    ShorterText(InputStream in, int longest) {
        super(in);
        this.longest = longest;
    }

    /** Takes the next byte or mark, of which at least one byte is there; 0 to 255, or {@link #NOTHING}. */
    abstract int next();

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] into, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (end - at <= longest && !ended) {
                if (done > 0 && at == end) {
                    break;
                }
                fill();
            }
            if (at == end) {
                break;
            }
            int next = next();
            if (next != NOTHING) {
                into[from + done++] = (byte) next;
            }
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public final long skip(long count) throws IOException {
        // Bytes of the file beneath would be others, because marks are shorter here.
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }

    @Override
    public final int available() {
        return 0;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end <= longest && !ended) {
            int count = in.read(buffer, end, buffer.length - end);
            ended = count < 0;
            end += Math.max(0, count);
        }
    }
}
