package org.patchlight.evidence.posted;

/** Characters in UTF-8 that look like a usual blank or like nothing, and the escape sequences of terminals. */
final class SignBytes {
    static final byte ESCAPE = 0x1B;
    /** The length of the characters here that aren't ASCII, in bytes of UTF-8. */
    static final int WIDE = 3;

    private static final byte BELL = 0x07;

    private SignBytes() {}

    /** The length of a blank of another width; 0 if there is none. */
    static int blank(byte[] text, int at, int end) {
        if (at + 2 >= end) {
            return 0;
        }
        int second = text[at + 1] & 0xFF;
        int third = text[at + 2] & 0xFF;
        boolean isBlank = text[at] == (byte) 0xE2
                ? (second == 0x80 && (third >= 0x80 && third <= 0x8A || third == 0xAF))
                        || (second == 0x81 && third == 0x9F)
                : text[at] == (byte) 0xE3 && second == 0x80 && third == 0x80;
        return isBlank ? WIDE : 0;
    }

    /** Whether a character without a width is here. */
    static boolean isInvisible(byte[] text, int at, int end) {
        return at + 2 < end
                && text[at] == (byte) 0xE2
                && (text[at + 1] == (byte) 0x80 && text[at + 2] == (byte) 0x8B
                        || text[at + 1] == (byte) 0x81 && text[at + 2] == (byte) 0xA0);
    }

    /** Where an escape sequence ends; one that doesn't end is two characters long. */
    static int afterEscape(byte[] text, int at, int end) {
        if (at + 1 >= end) {
            return at + 1;
        }
        boolean isCommand = text[at + 1] == ']';
        if (!isCommand && text[at + 1] != '[') {
            return at + 1;
        }
        for (int i = at + 2; i < end && text[i] != '\n' && text[i] != '\r'; i++) {
            if (isCommand ? text[i] == BELL : text[i] >= '@' && text[i] <= '~') {
                return i + 1;
            }
            if (isCommand && text[i] == ESCAPE) {
                return Math.min(end, i + 2);
            }
        }
        return at + 2;
    }
}
