package org.patchlight.evidence.posted;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Removes what terminals and editors put around the characters of copied text: escape sequences of colours, invisible
 * characters, blanks of other widths, signs of a list before each line, and the bars of a table with one column. Lines
 * keep their numbers. The text is ASCII, UTF-8 or an encoding with the same signs.
 */
final class PostedSigns extends FilterInputStream {
    /** The longest sign: an escape sequence with an address. */
    private static final int LONGEST = 240;

    private static final int BUFFER = 8192;
    private static final int NOTHING = -1;

    private final SignForms forms;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean ended;
    private boolean atStart = true;

    /**
     * The text without signs.
     *
     * @param forms the signs that the text has
     */
    PostedSigns(InputStream in, SignForms forms) {
        super(in);
        this.forms = forms;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (end - at <= LONGEST && !ended) {
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
    public long skip(long count) throws IOException {
        // Bytes of the file beneath would be others, because signs are left out here.
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public int available() {
        return 0;
    }

    /** Makes sure that the longest sign is in the buffer, or the end of the text. */
    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end <= LONGEST && !ended) {
            int count = in.read(buffer, end, buffer.length - end);
            ended = count < 0;
            end += Math.max(0, count);
        }
    }

    /** The next byte, 0 to 255, or {@link #NOTHING} for a sign that leaves no blank. */
    private int next() {
        byte first = buffer[at];
        if (first == SignBytes.ESCAPE && forms.escapes()) {
            at = SignBytes.afterEscape(buffer, at, Math.min(end, at + LONGEST));
            return NOTHING;
        }
        if (first < 0 && forms.blanks()) {
            int length = SignBytes.blank(buffer, at, end);
            if (length > 0) {
                at += length;
                return ' ';
            }
            if (SignBytes.isInvisible(buffer, at, end)) {
                at += SignBytes.WIDE;
                return NOTHING;
            }
        }
        if (first == '*' && forms.bold() && SignForms.isBold(buffer, at, end)) {
            at += 2;
            return NOTHING;
        }
        if (atStart) {
            int length = forms.beforeLine(buffer, at, end);
            if (length > 0) {
                at += length;
                atStart = first == '|';
                return ' ';
            }
        }
        boolean isBar = first == '|' && forms.table() && SignForms.endsLine(buffer, at + 1, end);
        atStart = first == '\n' || first == '\r' || (atStart && SignForms.isBeforeText(first));
        at++;
        return isBar ? ' ' : first & 0xFF;
    }
}
