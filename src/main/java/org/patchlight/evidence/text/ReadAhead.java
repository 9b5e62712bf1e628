package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Workers;

/**
 * Splits the next lines on its own thread while earlier lines are processed: a few hundred lines ahead, within
 * bounds.
 */
final class ReadAhead implements Closeable {
    private static final int MOST_BATCHES = 4;
    private static final int MOST_LINES = 512;
    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final long[] NONE = {};
    private static final long RETRY_MILLIS = 50;
    private static final long LONGEST_CLOSE_MILLIS = 5000;

    /**
     * The next lines.
     *
     * @param numbers the number of each line in the file, from 1
     * @param cut the number of lines so far that were too long
     * @param last whether the file ends with them
     * @param failureOrNull the error after them; null if there was none
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Batch(
            List<String> lines,
            long[] numbers,
            long cut,
            boolean last,
            @Nullable Throwable failureOrNull) {}

    private final LineSplitter splitter;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(MOST_BATCHES);
    private final Thread thread;
    private volatile boolean closed;
    private Batch batch;
    private int given;

    private ReadAhead(LineSplitter splitter) {
        this.splitter = splitter;
        this.batch = new Batch(List.of(), NONE, splitter.cut(), false, null);
        this.thread = Workers.thread("evidence-lines", this::readToTheEnd);
    }

    /**
     * Starts with the next line of the splitter. The splitter belongs to the new thread until this object is closed.
     */
    static ReadAhead start(LineSplitter splitter) {
        ReadAhead ahead = new ReadAhead(splitter);
        ahead.thread.start();
        return ahead;
    }

    /** The next line; see {@link EvidenceLines#next}. */
    @Nullable String next() throws IOException {
        while (given == batch.lines().size()) {
            if (batch.failureOrNull() instanceof IOException unread) {
                throw unread;
            }
            if (batch.failureOrNull() != null) {
                throw new IllegalStateException("reading ahead failed", batch.failureOrNull());
            }
            if (batch.last()) {
                return null;
            }
            batch = take();
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

    private Batch take() throws InterruptedIOException {
        try {
            return batches.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading lines");
        }
    }

    /** Ends the thread. It is not interrupted, because that would close a zip file that others still read. */
    @Override
    public void close() {
        closed = true;
        batches.clear();
        try {
            thread.join(LONGEST_CLOSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void readToTheEnd() {
        try {
            Batch next = read();
            while (!next.last() && !closed) {
                hand(next);
                next = read();
            }
            hand(next);
        } catch (RuntimeException | Error broken) {
            // A thread that waits for lines must not wait forever.
            hand(new Batch(List.of(), NONE, splitter.cut(), true, broken));
        }
    }

    private Batch read() {
        List<String> lines = new ArrayList<>(MOST_LINES);
        long[] numbers = new long[MOST_LINES];
        try {
            int characters = 0;
            while (lines.size() < MOST_LINES && characters < MOST_CHARACTERS) {
                String line = splitter.next();
                if (line == null) {
                    return new Batch(lines, numbers, splitter.cut(), true, null);
                }
                numbers[lines.size()] = splitter.number();
                lines.add(line);
                characters += line.length();
            }
            return new Batch(lines, numbers, splitter.cut(), false, null);
        } catch (IOException unread) {
            return new Batch(lines, numbers, splitter.cut(), true, unread);
        }
    }

    private void hand(Batch next) {
        try {
            while (!closed && !batches.offer(next, RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                // The consumer has not taken a batch yet.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
