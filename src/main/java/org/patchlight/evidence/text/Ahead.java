package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Workers;

/**
 * Makes items on a thread of its own, a few ahead of the thread that takes them.
 *
 * @param <T> the items
 */
final class Ahead<T> implements Closeable {
    private static final long RETRY_MILLIS = 50;
    private static final long LONGEST_CLOSE_MILLIS = 5000;

    /**
     * Makes the items.
     *
     * @param <T> the items
     */
    interface Source<T> {
        /**
         * The next item.
         *
         * @return null after the last
         * @throws IOException if reading failed; no item follows
         */
        @Nullable T next() throws IOException;
    }

    /**
     * One step of the source.
     *
     * @param itemOrNull what it made; null at the end
     * @param failureOrNull the error that ended it; null if there was none
     */
    private record Step<T>(@Nullable T itemOrNull, @Nullable Throwable failureOrNull) {
        boolean isLast() {
            return itemOrNull == null;
        }
    }

    private final BlockingQueue<Step<T>> steps;
    private final Source<T> source;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Step<T> last;

    private Ahead(String name, int most, Source<T> source) {
        this.steps = new ArrayBlockingQueue<>(most);
        this.source = source;
        this.thread = Workers.thread(name, this::makeAll);
    }

    /**
     * Starts the thread, to which the source belongs until this object is closed.
     *
     * @param name the name of the thread
     * @param most as many items wait at most
     */
    static <T> Ahead<T> start(String name, int most, Source<T> source) {
        Ahead<T> ahead = new Ahead<>(name, most, source);
        ahead.thread.start();
        return ahead;
    }

    /**
     * The next item. Waits for it.
     *
     * @return null after the last
     * @throws IOException if the source failed, or the waiting thread was interrupted
     */
    @Nullable T take() throws IOException {
        Step<T> step = last == null ? nextStep() : last;
        if (step.isLast()) {
            last = step;
        }
        if (step.failureOrNull() instanceof IOException unread) {
            throw unread;
        }
        if (step.failureOrNull() != null) {
            throw new IllegalStateException("reading ahead failed", step.failureOrNull());
        }
        return step.itemOrNull();
    }

    private Step<T> nextStep() throws InterruptedIOException {
        try {
            return steps.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading a file");
        }
    }

    /** Ends the thread. It is not interrupted, because that would close a zip file that others still read. */
    @Override
    public void close() {
        closed = true;
        steps.clear();
        try {
            thread.join(LONGEST_CLOSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeAll() {
        Step<T> step;
        do {
            step = make();
            hand(step);
        } while (!step.isLast() && !closed);
    }

    private Step<T> make() {
        try {
            return new Step<>(source.next(), null);
        } catch (IOException | RuntimeException | Error broken) {
            // A thread that waits for an item must not wait forever.
            return new Step<>(null, broken);
        }
    }

    private void hand(Step<T> step) {
        try {
            while (!closed && !steps.offer(step, RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                // Nothing was taken yet.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
