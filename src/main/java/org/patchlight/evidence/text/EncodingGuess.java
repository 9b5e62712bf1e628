package org.patchlight.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text file, judged by its first bytes: by its byte order mark if it has one, else by its content.
 *
 * @param charset the encoding
 * @param markLength the number of bytes of the byte order mark before the text, 0 to 3
 */
public record EncodingGuess(Charset charset, int markLength) {
    /** The number of bytes that is enough to judge. */
    public static final int SAMPLE = 4096;

    /**
     * The text of a file after its byte order mark.
     *
     * @param in must support marks of 4 KB; closed with the reader
     * @throws IOException if reading failed
     */
    public static Reader reader(InputStream in) throws IOException {
        in.mark(SAMPLE + 1);
        byte[] head = in.readNBytes(SAMPLE);
        in.reset();
        EncodingGuess guess = of(head, head.length);
        in.skipNBytes(guess.markLength());
        return new InputStreamReader(in, guess.charset());
    }

    /**
     * Judges by the first bytes of a file; no bytes count as UTF-8.
     *
     * @param length how many of the bytes count
     */
    public static EncodingGuess of(byte[] head, int length) {
        if (starts(head, length, 0xFF, 0xFE)) {
            return new EncodingGuess(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, length, 0xFE, 0xFF)) {
            return new EncodingGuess(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(head, length, 0xEF, 0xBB, 0xBF)) {
            return new EncodingGuess(StandardCharsets.UTF_8, 3);
        }
        return new EncodingGuess(byChecks(head, length), 0);
    }

    private static boolean starts(byte[] head, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset byChecks(byte[] head, int length) {
        if (isPlainAscii(head, length)) {
            return StandardCharsets.UTF_8;
        }
        int evenAscii = 0;
        int oddAscii = 0;
        int filled = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            // An ASCII character in UTF-16 is a byte beside a zero. Two zeros are left by a crash and prove nothing.
            if (head[i] != 0 || head[i + 1] != 0) {
                filled++;
            }
            if (head[i] > 0 && head[i + 1] == 0) {
                evenAscii++;
            } else if (head[i] == 0 && head[i + 1] > 0) {
                oddAscii++;
            }
        }
        int enough = Math.max(1, filled / 8);
        if (evenAscii >= enough && evenAscii > oddAscii) {
            return StandardCharsets.UTF_16LE;
        }
        if (oddAscii >= enough) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head, length) ? StandardCharsets.UTF_8 : LegacyEncoding.of(head, length);
    }

    /** Whether no byte is zero or above 127, as in most logs. */
    private static boolean isPlainAscii(byte[] head, int length) {
        int at = 0;
        while (length - at >= ByteWords.LENGTH && ByteWords.isAscii(head, at)) {
            at += ByteWords.LENGTH;
        }
        for (; at < length; at++) {
            if (head[at] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head, int length) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head, 0, length), CharBuffer.allocate(length + 1), false);
        return !result.isError();
    }
}
