package org.patchlight.evidence.text;

import java.nio.charset.StandardCharsets;

/** Characters of a line in the bytes of UTF-16LE, the encoding of most logs of Windows. Halves of pairs stay as they are. */
public final class Utf16Line {
    private Utf16Line() {}

    /** The character whose bytes begin at an index. */
    public static char at(byte[] text, int index) {
        return (char) ((text[index] & 0xFF) | text[index + 1] << 8);
    }

    /**
     * Whether characters are those of another line.
     *
     * @param from the index of the first
     * @param other begins with the others
     * @param length the number of their bytes, a multiple of four
     */
    public static boolean begins(byte[] text, int from, byte[] other, int length) {
        return ByteWords.areEqual(text, from, other, 0, length);
    }

    /**
     * The number that four characters from an index on are in hexadecimal digits.
     *
     * @return -1 if one of them is no such digit
     */
    public static int hex(byte[] text, int index) {
        return ByteWords.hexUtf16(text, index);
    }

    /**
     * The index of the next letter of ASCII, large or small.
     *
     * @param from the index of the first character to look at
     * @param to the index after the last
     * @param small the letter
     * @return -1 if it is not there
     */
    public static int nextLetter(byte[] text, int from, int to, char small) {
        return ByteWords.nextLetterUtf16(text, from, to, small);
    }

    /** The characters from one index to another as a string. */
    public static String text(byte[] text, int from, int to) {
        byte[] latin = new byte[(to - from) / 2];
        int high = 0;
        for (int i = 0; i < latin.length; i++) {
            latin[i] = text[from + 2 * i];
            high |= text[from + 2 * i + 1];
        }
        return high == 0 ? new String(latin, StandardCharsets.ISO_8859_1) : wide(text, from, latin.length);
    }

    private static String wide(byte[] text, int from, int length) {
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = at(text, from + 2 * i);
        }
        return new String(chars);
    }

    /** The bytes of a string. */
    static byte[] bytes(String line) {
        byte[] text = new byte[2 * line.length()];
        for (int i = 0; i < line.length(); i++) {
            text[2 * i] = (byte) line.charAt(i);
            text[2 * i + 1] = (byte) (line.charAt(i) >> 8);
        }
        return text;
    }
}
