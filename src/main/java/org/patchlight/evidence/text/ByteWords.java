package org.patchlight.evidence.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Compares eight bytes of ASCII text at once. A variable handle reads them: with the fast compiler a byte buffer needs
 * four times as long.
 */
public final class ByteWords {
    /** The number of bytes in a word. */
    public static final int LENGTH = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALVES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long EACH_PAIR = 0x0001_0001_0001_0001L;
    private static final long PAIR_SIGNS = 0x8000_8000_8000_8000L;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long LOWER_BYTES = 0x00FF_00FF_00FF_00FFL;
    private static final long LOWER_PAIRS = 0x0000_FFFF_0000_FFFFL;

    /** One of these bits is set in each character from the space on. */
    private static final char UPPER_BITS = 0xE0;

    private ByteWords() {}

    /** The eight bytes from an index on; the first is the lowest. */
    static long at(byte[] text, int index) {
        return (long) WORDS.get(text, index);
    }

    /** A word of the same byte eight times. */
    static long all(char ascii) {
        return ascii * EACH_BYTE;
    }

    /** The highest bit of each byte that is equal in both words, and no other bit. */
    static long equalBytes(long one, long other) {
        long different = one ^ other;
        return ~(((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS);
    }

    /** Whether none of eight bytes is zero or above 127. */
    static boolean isAscii(byte[] text, int index) {
        long word = at(text, index);
        return (word & ~LOW_BITS) == 0 && equalBytes(word, 0) == 0;
    }

    /** Whether so many bytes from two indexes on are equal, a multiple of four. */
    static boolean areEqual(byte[] one, int from, byte[] other, int otherFrom, int length) {
        int done = 0;
        for (; length - done >= LENGTH; done += LENGTH) {
            if (at(one, from + done) != at(other, otherFrom + done)) {
                return false;
            }
        }
        return done == length || (int) HALVES.get(one, from + done) == (int) HALVES.get(other, otherFrom + done);
    }

    /** Whether none of the eight bytes from an index on is a control character. */
    public static boolean hasNoControls(byte[] text, int index) {
        return equalBytes(at(text, index) & all(UPPER_BITS), 0) == 0;
    }

    /** Whether all of the eight bytes from an index on are ASCII, and none is a control character or another byte. */
    public static boolean isPlainWithout(byte[] text, int index, char other) {
        long word = at(text, index);
        return (word & ~LOW_BITS | equalBytes(word & all(UPPER_BITS), 0) | equalBytes(word, all(other))) == 0;
    }

    /**
     * Whether the eight bytes from an index on are four characters of Latin-1 in UTF-16 without a control character below
     * the space.
     *
     * @param bigEndian whether the higher byte of each character comes first
     */
    public static boolean isPlainUtf16(byte[] text, int index, boolean bigEndian) {
        long word = at(text, index);
        long high = bigEndian ? word : word >>> Byte.SIZE;
        long low = bigEndian ? word >>> Byte.SIZE : word;
        long upper = low & UPPER_BITS * EACH_PAIR;
        long sign = EACH_PAIR << 15;
        // Adding carries into the highest bit of each pair unless the upper bits are all zero.
        return (high & LOWER_BYTES) == 0 && (upper + (sign - ' ' * EACH_PAIR) & sign) == sign;
    }

    /**
     * The number that four characters of UTF-16LE from an index on are in hexadecimal digits.
     *
     * @return -1 if one of them is no such digit
     */
    static int hexUtf16(byte[] text, int index) {
        long word = at(text, index);
        long small = word | ' ' * EACH_PAIR;
        long digits = within(word, '0', '9');
        long letters = within(small, 'a', 'f');
        if ((digits | letters) != PAIR_SIGNS || (word & ~(LOW_BITS & LOWER_BYTES)) != 0) {
            return -1;
        }
        long each = (word & 0x0F * EACH_PAIR) + 9 * (letters >>> 15);
        // The first character is the lowest, and counts most.
        return (int) ((each & 0xF) << 12 | (each >>> 16 & 0xF) << 8 | (each >>> 32 & 0xF) << 4 | each >>> 48);
    }

    /** The highest bit of each pair that is within two characters of ASCII, if all pairs are ASCII. */
    private static long within(long word, char first, char last) {
        long from = word + (PAIR_SIGNS - first * EACH_PAIR);
        long after = word + (PAIR_SIGNS - (last + 1) * EACH_PAIR);
        return from & ~after & PAIR_SIGNS;
    }

    /**
     * Where a letter of ASCII is next in UTF-16LE, large or small.
     *
     * @param to where to end
     * @param small the letter
     * @return -1 if it is not there
     */
    static int nextLetterUtf16(byte[] text, int from, int to, char small) {
        int at = from;
        for (; to - at >= LENGTH; at += LENGTH) {
            long different = (at(text, at) | ' ' * EACH_PAIR) ^ small * EACH_PAIR;
            // Subtracting borrows only from higher pairs, so the lowest pair found is a right one.
            long equal = different - EACH_PAIR & ~different & PAIR_SIGNS;
            if (equal != 0) {
                return at + (Long.numberOfTrailingZeros(equal) >> 4) * 2;
            }
        }
        for (; to - at >= 2; at += 2) {
            char one = (char) (text[at] & 0xFF | text[at + 1] << Byte.SIZE);
            if ((one | ' ') == small) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Copies characters of UTF-16 whose higher bytes are all zero.
     *
     * @param from the index of the first byte
     * @param length the number of characters
     * @param bigEndian whether the higher byte of each character comes first
     * @param to receives one byte for each character
     */
    static void narrow(byte[] wide, int from, int length, boolean bigEndian, byte[] to) {
        int at = from;
        int done = 0;
        int shift = bigEndian ? Byte.SIZE : 0;
        for (; length - done >= LENGTH / 2; done += LENGTH / 2) {
            long pairs = at(wide, at) >>> shift & LOWER_BYTES;
            pairs = (pairs | pairs >>> Byte.SIZE) & LOWER_PAIRS;
            HALVES.set(to, done, (int) (pairs | pairs >>> 2 * Byte.SIZE));
            at += LENGTH;
        }
        for (int low = at + (bigEndian ? 1 : 0); done < length; done++) {
            to[done] = wide[low];
            low += 2;
        }
    }
}
