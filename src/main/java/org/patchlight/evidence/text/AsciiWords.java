package org.patchlight.evidence.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds any of several words in bytes of ASCII. Each word is searched for by one of its characters, its anchor, eight
 * bytes at a time. So few and rare anchors make it fast.
 */
public final class AsciiWords {
    @SuppressWarnings("ArrayRecordComponent")
    private record Word(byte[] bytes, int anchorAt) {
        boolean isAt(byte[] text, int from, int to) {
            if (from < 0 || to - from < bytes.length) {
                return false;
            }
            // Anchors are rare signs at the end of words, so the last bytes differ most often.
            for (int i = bytes.length - 1; i >= 0; i--) {
                if (text[from + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** With more anchors it is faster to search byte by byte. */
    private static final int MOST_AT_ONCE = 3;

    private final long[] anchors;
    private final Word[][] words = new Word[128][];

    /**
     * Words to find.
     *
     * @param anchors one character of each word is among these
     * @param words the words, in ASCII
     */
    public AsciiWords(String anchors, String... words) {
        this.anchors = anchors.chars().mapToLong(c -> ByteWords.all((char) c)).toArray();
        for (int i = 0; i < anchors.length(); i++) {
            char anchor = anchors.charAt(i);
            List<Word> anchored = new ArrayList<>();
            for (String word : words) {
                int at = word.indexOf(anchor);
                if (at >= 0 && firstAnchor(anchors, word) == i) {
                    anchored.add(new Word(word.getBytes(StandardCharsets.US_ASCII), at));
                }
            }
            this.words[anchor] = anchored.toArray(Word[]::new);
        }
    }

    private static int firstAnchor(String anchors, String word) {
        for (int i = 0; i < anchors.length(); i++) {
            if (word.indexOf(anchors.charAt(i)) >= 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no anchor: " + word);
    }

    /** Whether one of the words is in the text from one index to another. */
    public boolean areIn(byte[] text, int from, int to) {
        int at = from;
        for (; anchors.length <= MOST_AT_ONCE && to - at >= ByteWords.LENGTH; at += ByteWords.LENGTH) {
            long word = ByteWords.at(text, at);
            long found = 0;
            for (long anchor : anchors) {
                found |= ByteWords.equalBytes(word, anchor);
            }
            while (found != 0) {
                if (isAround(text, from, to, at + (Long.numberOfTrailingZeros(found) >> 3))) {
                    return true;
                }
                found &= found - 1;
            }
        }
        for (; at < to; at++) {
            if (text[at] >= 0 && words[text[at]] != null && isAround(text, from, to, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(byte[] text, int from, int to, int anchorAt) {
        for (Word word : words[text[anchorAt]]) {
            int start = anchorAt - word.anchorAt();
            if (start >= from && word.isAt(text, start, to)) {
                return true;
            }
        }
        return false;
    }
}
