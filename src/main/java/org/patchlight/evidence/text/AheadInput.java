package org.patchlight.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Workers;

/**
 * The bytes of a large file, read on a thread of their own while earlier bytes are processed. The first bytes are read
 * without it, because for a small file a thread would not pay.
 */
final class AheadInput extends InputStream {
    private static final int BLOCK = 64 * 1024;
    private static final int MOST_BLOCKS = 8;
    private static final int FEW_BLOCKS = 16;
    private static final long RETRY_MILLIS = 50;
    private static final long LONGEST_CLOSE_MILLIS = 5000;

    /**
     * Consecutive bytes.
     *
     * @param length how many bytes count; -1 at the end of the file
     * @param failureOrNull the error instead of bytes; null if there was none
     */
    private record Block(byte[] bytes, int length, @Nullable Throwable failureOrNull) {}

    private final InputStream in;
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(MOST_BLOCKS);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(MOST_BLOCKS + 2);
    private @Nullable Thread thread;
    private volatile boolean closed;
    private Block block = new Block(new byte[0], 0, null);
    private int at;
    private int direct;

    AheadInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (thread == null && direct < FEW_BLOCKS) {
            direct++;
            return in.read(target, offset, length);
        }
        while (at >= block.length()) {
            if (block.length() < 0) {
                return -1;
            }
            next();
        }
        int fits = Math.min(length, block.length() - at);
        System.arraycopy(block.bytes(), at, target, offset, fits);
        at += fits;
        return fits;
    }

    private void next() throws IOException {
        if (thread == null) {
            thread = Workers.thread("evidence-bytes", this::readToTheEnd);
            thread.start();
        } else {
            empty.offer(block.bytes());
        }
        try {
            block = full.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading a file");
        }
        at = 0;
        if (block.failureOrNull() instanceof IOException unread) {
            throw unread;
        }
        if (block.failureOrNull() != null) {
            throw new IllegalStateException("reading ahead failed", block.failureOrNull());
        }
    }

    /** Ends the thread. It is not interrupted, because that would close a zip file that others still read. */
    @Override
    public void close() throws IOException {
        closed = true;
        Thread running = thread;
        if (running != null) {
            full.clear();
            try {
                running.join(LONGEST_CLOSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        in.close();
    }

    private void readToTheEnd() {
        try {
            boolean more = true;
            while (more && !closed) {
                byte[] used = empty.poll();
                byte[] bytes = used == null || used.length < BLOCK ? new byte[BLOCK] : used;
                int read = in.read(bytes, 0, BLOCK);
                more = read >= 0;
                hand(new Block(bytes, read, null));
            }
        } catch (IOException | RuntimeException | Error broken) {
            // A thread that waits for bytes must not wait forever.
            hand(new Block(new byte[0], -1, broken));
        }
    }

    private void hand(Block next) {
        try {
            while (!closed && !full.offer(next, RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                // The reader has not taken a block yet.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
