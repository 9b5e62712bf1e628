package org.patchlight.evidence.text;

/** The form of eight characters, such as {@code 00 00:00}: each zero stands for any digit, all others for themselves. */
public final class AsciiForm {
    /** The number of characters. */
    public static final int LENGTH = ByteWords.LENGTH;

    private static final long DIGIT = 0xF0;
    private static final long ABOVE_NINE = 6;

    private static final long LOWER_HALF = 0x0F;

    private long mask;
    private long expected;
    private long digits;
    private long carry;

    /**
     * A form.
     *
     * @param form eight characters of ASCII
     */
    public AsciiForm(String form) {
        for (int i = 0; i < LENGTH; i++) {
            int shift = i * Byte.SIZE;
            boolean digit = form.charAt(i) == '0';
            mask |= (digit ? DIGIT : 0xFF) << shift;
            expected |= (long) form.charAt(i) << shift;
            digits |= (digit ? LOWER_HALF : 0) << shift;
            carry |= (digit ? ABOVE_NINE : 0) << shift;
        }
    }

    /** Whether the eight bytes from an index on have this form; the array must hold them. */
    public boolean fits(byte[] text, int index) {
        long word = ByteWords.at(text, index);
        // A digit above nine carries into the upper half of its byte.
        return (word & mask) == expected && ((word & digits) + carry & digits << 4) == 0;
    }
}
