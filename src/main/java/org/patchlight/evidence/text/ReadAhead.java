package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the next lines on its own thread while earlier lines are processed: a few hundred lines ahead, within
 * bounds.
 */
final class ReadAhead implements Closeable {
    private static final int MOST_BATCHES = 4;
    private static final int MOST_LINES = 512;
    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final long[] NONE = {};

    /**
     * The next lines.
     *
     * @param numbers the number of each line in the file, from 1
     * @param cut the number of lines so far that were too long
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Batch(List<String> lines, long[] numbers, long cut) {}

    private final LineSplitter splitter;
    private final Ahead<Batch> batches;
    /** The error after the lines that were read. */
    private @Nullable IOException unread;

    private boolean ended;
    private Batch batch;
    private int given;

    private ReadAhead(LineSplitter splitter) {
        this.splitter = splitter;
        this.batch = new Batch(List.of(), NONE, splitter.cut());
        this.batches = Ahead.start("evidence-lines", MOST_BATCHES, this::read);
    }

    /**
     * Starts with the next line of the splitter. The splitter belongs to the new thread until this object is closed.
     */
    static ReadAhead start(LineSplitter splitter) {
        return new ReadAhead(splitter);
    }

    /** The next line; see {@link EvidenceLines#next}. */
    @Nullable String next() throws IOException {
        while (given == batch.lines().size()) {
            Batch next = batches.take();
            if (next == null) {
                return null;
            }
            batch = next;
            given = 0;
        }
        return batch.lines().get(given++);
    }

    /** The number in the file of the line that {@link #next} returned last. */
    long number() {
        return batch.numbers()[given - 1];
    }

    long cut() {
        return batch.cut();
    }

    @Override
    public void close() {
        batches.close();
    }

    private @Nullable Batch read() throws IOException {
        if (unread != null) {
            throw unread;
        }
        if (ended) {
            return null;
        }
        List<String> lines = new ArrayList<>(MOST_LINES);
        long[] numbers = new long[MOST_LINES];
        try {
            int characters = 0;
            while (lines.size() < MOST_LINES && characters < MOST_CHARACTERS) {
                String line = splitter.next();
                if (line == null) {
                    ended = true;
                    break;
                }
                numbers[lines.size()] = splitter.number();
                lines.add(line);
                characters += line.length();
            }
        } catch (IOException broken) {
            unread = broken;
        }
        return new Batch(lines, numbers, splitter.cut());
    }
}
