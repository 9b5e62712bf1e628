package org.patchlight.evidence.kind;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.patchlight.evidence.text.ByteWords;
import org.patchlight.evidence.text.EncodingGuess;

/**
 * Recognizes files that hold no text: by the first bytes of a format, else by their share of bytes that no text has. Such
 * a file says nothing about updates, whatever words are somewhere in it.
 */
final class BinaryFormat {
    /**
     * The beginning of a format.
     *
     * @param at where it begins
     * @param bytes the bytes as Latin-1 characters
     * @param id the last part of the key of its text
     */
    private record Magic(int at, String bytes, String id) {
        boolean isIn(byte[] head) {
            if (head.length < at + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if ((head[at + i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> FORMATS = List.of(
            new Magic(0, "PAGEDUMP", "dump"),
            new Magic(0, "PAGEDU64", "dump"),
            new Magic(0, "MDMP\u0093\u00A7", "dump"),
            new Magic(4, "\u00EF\u00CD\u00AB\u0089", "database"),
            new Magic(0, "SQLite format 3", "database"),
            new Magic(0, "MSWIM", "image"),
            new Magic(0, "\u00FD7zXZ", "archive"),
            new Magic(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "document"),
            new Magic(0, "GIF8", "picture"),
            new Magic(4, "LfLe", "old-events"));

    private static final int FEWEST = 8;
    private static final int PERCENT = 100;
    /** Text has none of these characters, apart from a torn place or two. */
    private static final int MOST_CONTROLS_PERCENT = 2;
    /** A crash leaves long runs of zeros in a log, and text in two encodings single ones. */
    private static final int LONGEST_SHORT_RUN = 32;

    private static final int MOST_RUNS_PERCENT = 1;

    private BinaryFormat() {}

    /** The format as the last part of the key of its text; empty for text. */
    static Optional<String> of(byte[] head) {
        for (Magic format : FORMATS) {
            if (format.isIn(head)) {
                return Optional.of(format.id());
            }
        }
        return isBinary(head) ? Optional.of("binary") : Optional.empty();
    }

    private static boolean isBinary(byte[] head) {
        EncodingGuess guess = EncodingGuess.of(head, head.length);
        if (guess.charset().equals(StandardCharsets.UTF_16LE)) {
            return isBinaryUtf16(head, guess, 0);
        }
        if (guess.charset().equals(StandardCharsets.UTF_16BE)) {
            return isBinaryUtf16(head, guess, 1);
        }
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < head.length; i++) {
            // One comparison for many bytes: each file of a zip is judged.
            if (head.length - i >= ByteWords.LENGTH && ByteWords.hasNoControls(head, i)) {
                i += ByteWords.LENGTH - 1;
            } else if ((head[i] & ~(' ' - 1)) == 0) {
                zeros += head[i] == 0 ? 1 : 0;
                controls += isControl((char) head[i]) ? 1 : 0;
            }
        }
        return areTooMany(controls, head.length - zeros) || zeros > FEWEST && hasShortRuns(head, zeros);
    }

    /** @param low the place of the lower byte of each pair */
    private static boolean isBinaryUtf16(byte[] head, EncodingGuess guess, int low) {
        int controls = 0;
        int filled = 0;
        for (int i = guess.markLength(); i + 1 < head.length; i += 2) {
            if (head.length - i >= ByteWords.LENGTH && ByteWords.isPlainUtf16(head, i, low == 1)) {
                filled += ByteWords.LENGTH / 2;
                i += ByteWords.LENGTH - 2;
                continue;
            }
            int c = (head[i + low] & 0xFF) | (head[i + 1 - low] & 0xFF) << 8;
            if (c >= '\uFFFD' || Character.isSurrogate((char) c)) {
                // Only the decoder knows which of them it replaces.
                return hasControls(decoded(head, guess));
            }
            filled += c == 0 ? 0 : 1;
            controls += c < ' ' && isControl((char) c) ? 1 : 0;
        }
        return areTooMany(controls, filled);
    }

    private static boolean hasControls(CharSequence text) {
        int controls = 0;
        int filled = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            filled += c == 0 ? 0 : 1;
            controls += isControl(c) ? 1 : 0;
        }
        return areTooMany(controls, filled);
    }

    private static boolean areTooMany(int controls, int filled) {
        return controls >= FEWEST && controls * PERCENT > filled * MOST_CONTROLS_PERCENT;
    }

    /** Whether it is a control character that no tool writes; those that move the cursor or end a file are text. */
    private static boolean isControl(char c) {
        boolean written = c == 0 || c >= '\b' && c <= '\r' || c == '\u001A' || c == '\u001B';
        return c < ' ' && !written || c >= '\uFFFD';
    }

    private static boolean hasShortRuns(byte[] text, int zeros) {
        int runs = 0;
        int run = 0;
        for (byte b : text) {
            if (b == 0) {
                run++;
                continue;
            }
            runs += run > 1 && run < LONGEST_SHORT_RUN ? 1 : 0;
            run = 0;
        }
        return runs >= FEWEST && runs * PERCENT > (text.length - zeros) * MOST_RUNS_PERCENT;
    }

    private static CharSequence decoded(byte[] head, EncodingGuess guess) {
        int from = guess.markLength();
        CharBuffer chars = CharBuffer.allocate(head.length);
        guess.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(head, from, head.length - from), chars, false);
        return chars.flip();
    }
}
