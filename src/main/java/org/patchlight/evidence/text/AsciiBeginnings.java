package org.patchlight.evidence.text;

import java.nio.charset.StandardCharsets;

/** Finds out whether bytes of ASCII begin with one of several words. */
public final class AsciiBeginnings {
    private final byte[][][] words = new byte[128][0][];

    /**
     * The beginnings.
     *
     * @param words not empty, in ASCII
     */
    public AsciiBeginnings(String... words) {
        for (String word : words) {
            byte[][] known = this.words[word.charAt(0)];
            byte[][] all = new byte[known.length + 1][];
            System.arraycopy(known, 0, all, 0, known.length);
            all[known.length] = word.getBytes(StandardCharsets.US_ASCII);
            this.words[word.charAt(0)] = all;
        }
    }

    /** Whether the text from one index to another begins with one of them. */
    public boolean begin(byte[] text, int from, int to) {
        if (from >= to || text[from] < 0) {
            return false;
        }
        for (byte[] word : words[text[from]]) {
            if (isAt(word, text, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] word, byte[] text, int from, int to) {
        if (to - from < word.length) {
            return false;
        }
        for (int i = 1; i < word.length; i++) {
            if (text[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
