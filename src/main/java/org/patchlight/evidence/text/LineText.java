package org.patchlight.evidence.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns units of a {@link LineBuffer} into text. Only other characters than ASCII need a decoder. */
final class LineText {
    private static final int STARTING_LENGTH = 256;

    private final LineBuffer buffer;
    private final CharsetDecoder decoder;
    private char[] wide = new char[STARTING_LENGTH];
    private byte[] latin = new byte[STARTING_LENGTH];
    private @Nullable CharBuffer decoded;

    LineText(LineBuffer buffer) {
        this.buffer = buffer;
        this.decoder = buffer.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** The text of a whole line in the buffer. */
    String of(int from, int end) {
        int length = (end - from) / buffer.unit;
        if (buffer.isLatin()) {
            return latin(from, length);
        }
        if (buffer.wide) {
            return new String(units(from, length), 0, length);
        }
        // With its end: to the decoder, a torn character is another one at the end of all bytes.
        CharBuffer chars = decode(from, end + 1, false);
        return new String(chars.array(), 0, chars.position() - 1);
    }

    /** The text of units that are characters of Latin-1. */
    String latin(int from, int length) {
        return buffer.wide
                ? new String(narrow(from, length), 0, length, StandardCharsets.ISO_8859_1)
                : new String(buffer.bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** Units of UTF-16 that are characters of Latin-1, each as one byte; valid until the next call. */
    byte[] narrow(int from, int length) {
        if (latin.length < length) {
            latin = new byte[2 * length];
        }
        buffer.narrow(from, length, latin);
        return latin;
    }

    /** Units of UTF-16 as characters; valid until the next call. */
    char[] units(int from, int length) {
        if (wide.length < length) {
            wide = new char[2 * length];
        }
        for (int i = 0; i < length; i++) {
            wide[i] = (char) buffer.unitAt(from + 2 * i);
        }
        return wide;
    }

    /**
     * Decodes bytes and takes them from the buffer, except for a character that continues after them.
     *
     * @param last whether they are the last ones of the file
     * @return the characters, up to the position; valid until the next call
     */
    CharBuffer decode(int from, int to, boolean last) {
        int most = buffer.bytes.length + 1;
        CharBuffer chars = decoded == null || decoded.capacity() < most ? CharBuffer.allocate(most) : decoded;
        decoded = chars;
        ByteBuffer in = ByteBuffer.wrap(buffer.bytes, from, to - from);
        decoder.reset().decode(in, chars.clear(), last);
        buffer.take(in.position());
        return chars;
    }
}
