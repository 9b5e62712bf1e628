package org.patchlight.update.reading.report;

import org.patchlight.evidence.text.Utf16Line;
import org.patchlight.update.attempt.UpdateClass;

/** Finds an article of noise in a message without making a text of it. */
final class NoiseArticle {
    private static final int MOST_DIGITS = 8;
    private static final int CHAR = 2;

    private NoiseArticle() {}

    /**
     * Whether a message may name an article whose updates are noise. If its own article is one, this is true.
     *
     * @param text holds the message as UTF-16LE
     * @param from the index of its first byte
     * @param to the index after its last byte
     */
    static boolean mayBeIn(byte[] text, int from, int to) {
        int at = Utf16Line.nextLetter(text, from + CHAR, to, 'b');
        while (at >= 0) {
            if ((Utf16Line.at(text, at - CHAR) | ' ') == 'k' && isNoise(text, at + CHAR, to)) {
                return true;
            }
            at = Utf16Line.nextLetter(text, at + CHAR, to, 'b');
        }
        return false;
    }

    /** Whether the digits from an index on, or after one sign there, are the number of such an article. */
    private static boolean isNoise(byte[] text, int from, int to) {
        int at = from < to && isDigit(text, from) ? from : from + CHAR;
        int number = 0;
        int digits = 0;
        for (; at < to && isDigit(text, at) && digits <= MOST_DIGITS; at += CHAR) {
            number = number * 10 + Utf16Line.at(text, at) - '0';
            digits++;
        }
        return UpdateClass.isDefinition(number);
    }

    private static boolean isDigit(byte[] text, int at) {
        char c = Utf16Line.at(text, at);
        return c >= '0' && c <= '9';
    }
}
