package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file that a {@link LineFilter} hands on, as {@link EvidenceLines} gives all of them. The filter sees
 * each line, except those with NUL characters and those that were cut: these are always handed on. It runs on the thread
 * that asks for lines. In a large file another thread meanwhile reads the next blocks, and finds where their lines end.
 */
public final class FilteredLines implements Closeable {
    private static final int BLOCK = 256 * 1024;
    private static final int MOST_BLOCKS = 3;
    /** So many blocks are split without another thread, which would not pay for a small file. */
    private static final int FEW_BLOCKS = 16;

    private final LineFilter filter;
    private final LineSplitter splitter;
    private final BlockingQueue<LineBlock> empty = new ArrayBlockingQueue<>(MOST_BLOCKS + 2);
    private final Deque<String> handed = new ArrayDeque<>();
    private final Consumer<String> toHanded = handed::add;
    private @Nullable Ahead<LineBlock> ahead;
    private @Nullable LineBlock judged;
    private int direct;

    // The rest belongs to the thread that splits.
    private LineBlock filling;
    private int size = LineBuffer.BYTES;
    private boolean ended;
    private @Nullable IOException unread;

    /**
     * Reads the first bytes and detects the encoding.
     *
     * @param in the file; closed with this object
     * @param filter judges the lines
     * @throws IOException if reading failed
     */
    public FilteredLines(InputStream in, LineFilter filter) throws IOException {
        this.filter = filter;
        this.splitter = new LineSplitter(in, this::keep, null);
        this.filling = new LineBlock(splitter.block());
    }

    /**
     * The next line that the filter hands on, without its line end.
     *
     * @return null after the last
     * @throws IOException if reading failed
     */
    public @Nullable String next() throws IOException {
        while (handed.isEmpty()) {
            if (judged == null || !judged.judgeNext(filter, toHanded)) {
                judged = nextBlock();
                if (judged == null) {
                    return null;
                }
            }
        }
        return handed.poll();
    }

    /** The number of lines so far that were longer than {@link EvidenceLines#LONGEST} and were cut. */
    public long cut() {
        return judged == null ? splitter.cut() : judged.cut;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        splitter.close();
    }

    private @Nullable LineBlock nextBlock() throws IOException {
        if (judged != null) {
            judged.clear();
            empty.offer(judged);
        }
        if (direct < FEW_BLOCKS) {
            direct++;
            return split();
        }
        if (ahead == null) {
            size = BLOCK;
            ahead = Ahead.start("evidence-lines", MOST_BLOCKS, this::split);
        }
        return ahead.take();
    }

    /** The lines of the next block; null after the last. */
    private @Nullable LineBlock split() throws IOException {
        if (unread != null) {
            throw unread;
        }
        if (ended) {
            return null;
        }
        LineBlock next = emptyBlock();
        LineBlock split = filling;
        try {
            ended = !splitter.nextBlock(next.bytes, split::addText);
        } catch (IOException broken) {
            // The lines before it count.
            unread = broken;
        }
        split.cut = splitter.cut();
        filling = next;
        return split;
    }

    private LineBlock emptyBlock() {
        LineBlock used = empty.poll();
        return used == null || used.bytes.length < size ? new LineBlock(new byte[size]) : used;
    }

    private void keep(byte[] text, int from, int to, int[] tabs, int tabCount, Consumer<String> lines) {
        filling.take(text, from, to, tabs, tabCount);
    }
}
