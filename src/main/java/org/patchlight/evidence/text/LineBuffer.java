package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The next bytes of a text file, and where its line ends, found without decoding. In UTF-8 and all single-byte encodings
 * the bytes of CR and LF are no part of another character, so that this is safe. Several units are compared at once:
 * this search is most of the cost of reading.
 */
final class LineBuffer implements Closeable {
    /** How many bytes it holds at first. */
    static final int BYTES = 64 * 1024;

    private static final int WORD = Long.BYTES;
    /** A unit after CR can't end a line, and isn't NUL or a tab. */
    private static final int FIRST_OTHER = '\r' + 1;

    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long EACH_PAIR = 0x0001_0001_0001_0001L;
    /** The highest bits of all bytes, and of all pairs. */
    private static final long BYTE_SIGNS = 0x8080_8080_8080_8080L;

    private static final long PAIR_SIGNS = 0x8000_8000_8000_8000L;
    private static final long HIGHER_BYTES = 0xFF00_FF00_FF00_FF00L;
    /** The bits of pairs that no character of ASCII has. */
    private static final long BEYOND_ASCII = 0xFF80_FF80_FF80_FF80L;

    private final InputStream in;
    private final Charset charset;
    private final boolean bigEndian;
    private final long least;
    private final long signs;
    private boolean ended;
    private int scanned;

    /** The bytes. */
    byte[] bytes = new byte[BYTES];

    /** Whether a unit has two bytes, as in UTF-16. */
    final boolean wide;

    /** The size of a unit in bytes. */
    final int unit;

    /** Where the line begins. */
    int from;

    /** Where the bytes end that were read. */
    int limit;

    /** Where the line ends, after {@link #findEnd}. */
    int end;

    /** Bits that occur in units of the line; perhaps also some of units after it. */
    long bits;

    /** Whether a NUL occurs in the line. */
    boolean holdsZeros;

    /** The places of the first tabs of the line. */
    final int[] tabs = new int[LineFilter.TABS];

    /** The number of these places. */
    int tabCount;

    /** Reads the first bytes and detects the encoding. */
    LineBuffer(InputStream in) throws IOException {
        this.in = in;
        limit = in.readNBytes(bytes, 0, EncodingGuess.SAMPLE);
        EncodingGuess guess = EncodingGuess.of(bytes, limit);
        charset = guess.charset();
        wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        unit = wide ? 2 : 1;
        bigEndian = charset.equals(StandardCharsets.UTF_16BE);
        least = FIRST_OTHER * (wide ? EACH_PAIR : EACH_BYTE);
        signs = wide ? PAIR_SIGNS : BYTE_SIGNS;
        from = guess.markLength();
        scanned = from;
    }

    Charset charset() {
        return charset;
    }

    /** Whether a line can be handed on as it is where UTF-16LE is wanted. */
    boolean isUtf16Le() {
        return wide && !bigEndian;
    }

    /** Whether every unit of the line is a character of ASCII. */
    boolean isAscii() {
        return (bits & (wide ? BEYOND_ASCII : BYTE_SIGNS)) == 0;
    }

    /** Begins the next line. */
    void startLine(int at) {
        from = at;
        scanned = at;
        bits = 0;
        holdsZeros = false;
        tabCount = 0;
    }

    /** Whether a whole unit is there at the beginning of the line. */
    boolean hasUnit() {
        return limit - from >= unit;
    }

    /** The unit at a place. */
    int unitAt(int at) {
        if (!wide) {
            return bytes[at] & 0xFF;
        }
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return bigEndian ? first << Byte.SIZE | second : second << Byte.SIZE | first;
    }

    /** Whether every unit of the line is a character of Latin-1 of the same number. */
    boolean isLatin() {
        return wide ? (bits & HIGHER_BYTES) == 0 : (bits & BYTE_SIGNS) == 0;
    }

    /** Copies a line of Latin-1, with one byte for each character. Only in UTF-16. */
    void narrow(int start, int length, byte[] into) {
        ByteWords.narrow(bytes, start, length, bigEndian, into);
    }

    /** Finds the end of the line in the bytes that were read; false if it is not among them. */
    boolean findEnd() {
        int at = scanned;
        int last = limit - unit;
        while (at <= last) {
            at = nextLow(at);
            if (at > last) {
                break;
            }
            int low = unitAt(at);
            if (low == '\n' || low == '\r') {
                end = at;
                scanned = at;
                return true;
            }
            if (low == '\t' && tabCount < tabs.length) {
                tabs[tabCount++] = at;
            }
            holdsZeros |= low == 0;
            at += unit;
        }
        scanned = at;
        return false;
    }

    /** The next place of a unit that may end a line, be NUL or a tab; a place after the last unit if there is none. */
    private int nextLow(int start) {
        int at = start;
        long seen = bits;
        // In the other byte order the first unit would be the highest, where borrowing makes the result wrong.
        int words = bigEndian ? 0 : (limit - start) / WORD;
        for (; words > 0; words--) {
            long word = ByteWords.at(bytes, at);
            // Subtracting borrows only from higher units, so the lowest unit found is a right one.
            long found = (word - least) & ~word & signs;
            if (found != 0) {
                int skipped = (Long.numberOfTrailingZeros(found) >> 3) & -unit;
                bits = seen | word & (1L << skipped * Byte.SIZE) - 1;
                return at + skipped;
            }
            seen |= word;
            at += WORD;
        }
        for (; at + unit <= limit; at += unit) {
            int one = unitAt(at);
            if (one < FIRST_OTHER) {
                break;
            }
            seen |= one;
        }
        bits = seen;
        return at;
    }

    /** Whether the line fills the buffer, so that no more can be read before some of it is taken. */
    boolean isFull() {
        return from == 0 && limit == bytes.length;
    }

    /** Takes the beginning of a line whose end was not read yet. */
    void take(int until) {
        from = until;
    }

    /**
     * Goes on in another array, which then holds what is left of the line. The places in the line move.
     *
     * @param other with room for that and at least one unit more
     */
    void moveTo(byte[] other) {
        System.arraycopy(bytes, from, other, 0, limit - from);
        bytes = other;
        for (int i = 0; i < tabCount; i++) {
            tabs[i] -= from;
        }
        limit -= from;
        scanned -= from;
        from = 0;
    }

    /** Reads more; false at the end of the file. The places in the line move. */
    boolean fill() throws IOException {
        if (from > 0) {
            moveTo(bytes);
        }
        int read = ended ? -1 : in.read(bytes, limit, bytes.length - limit);
        ended = read < 0;
        limit += Math.max(0, read);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
