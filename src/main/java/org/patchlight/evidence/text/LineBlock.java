package org.patchlight.evidence.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The lines of one block of a file in their order, and which of them were shown to a filter. */
final class LineBlock {
    private static final int STARTING_PLACES = 4096;
    /** Of each line: where its bytes are, first and last index, number of tabs. Then their places follow. */
    private static final int HEAD = 4;

    private static final int IN_BLOCK = -1;
    private static final int TEXT = -2;

    /** The block. */
    final byte[] bytes;

    private int[] places = new int[STARTING_PLACES];
    private int used;
    private final List<byte[]> others = new ArrayList<>();
    private final Deque<String> texts = new ArrayDeque<>();
    private final int[] tabs = new int[LineFilter.TABS];
    private int judged;

    /** The number of lines up to its end that were too long. */
    long cut;

    LineBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Keeps a line for later.
     *
     * @param text the bytes of this block, or bytes that belong to this line alone
     */
    void take(byte[] text, int from, int to, int[] tabPlaces, int tabCount) {
        int where = IN_BLOCK;
        if (text != bytes) {
            where = others.size();
            others.add(text);
        }
        add(where, from, to, tabPlaces, tabCount);
    }

    /** Keeps a line that no filter may judge. */
    void addText(String line) {
        texts.add(line);
        add(TEXT, 0, 0, tabs, 0);
    }

    private void add(int where, int from, int to, int[] tabPlaces, int tabCount) {
        if (used + HEAD + tabCount > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[used] = where;
        places[used + 1] = from;
        places[used + 2] = to;
        places[used + 3] = tabCount;
        System.arraycopy(tabPlaces, 0, places, used + HEAD, tabCount);
        used += HEAD + tabCount;
    }

    /** Shows the next line to a filter; false after the last. */
    boolean judgeNext(LineFilter filter, Consumer<String> lines) {
        if (judged == used) {
            return false;
        }
        int where = places[judged];
        int tabCount = places[judged + 3];
        if (where == TEXT) {
            lines.accept(texts.remove());
        } else {
            System.arraycopy(places, judged + HEAD, tabs, 0, tabCount);
            byte[] text = where == IN_BLOCK ? bytes : others.get(where);
            filter.take(text, places[judged + 1], places[judged + 2], tabs, tabCount, lines);
        }
        judged += HEAD + tabCount;
        return true;
    }

    /** Forgets its lines, so that its memory can hold those of a later block. */
    void clear() {
        used = 0;
        judged = 0;
        others.clear();
    }
}
