package org.patchlight.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a large file, read on a thread of their own while earlier bytes are processed. The first bytes are read
 * without it, because for a small file a thread would not pay.
 */
final class AheadInput extends InputStream {
    private static final int BLOCK = 64 * 1024;
    private static final int MOST_BLOCKS = 8;
    private static final int FEW_BLOCKS = 16;

    /**
     * Consecutive bytes.
     *
     * @param length how many bytes count
     */
    private record Block(byte[] bytes, int length) {}

    private final InputStream in;
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(MOST_BLOCKS + 2);
    private @Nullable Ahead<Block> ahead;
    private Block block = new Block(new byte[0], 0);
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
        if (ahead == null && direct < FEW_BLOCKS) {
            direct++;
            return in.read(target, offset, length);
        }
        while (at >= block.length()) {
            if (!next()) {
                return -1;
            }
        }
        int fits = Math.min(length, block.length() - at);
        System.arraycopy(block.bytes(), at, target, offset, fits);
        at += fits;
        return fits;
    }

    private boolean next() throws IOException {
        if (ahead == null) {
            ahead = Ahead.start("evidence-bytes", MOST_BLOCKS, this::readBlock);
        } else if (block.bytes().length == BLOCK) {
            empty.offer(block.bytes());
        }
        at = 0;
        Block next = ahead.take();
        block = next == null ? new Block(new byte[0], 0) : next;
        return next != null;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        in.close();
    }

    private @Nullable Block readBlock() throws IOException {
        byte[] used = empty.poll();
        byte[] bytes = used == null ? new byte[BLOCK] : used;
        int read = in.read(bytes, 0, BLOCK);
        return read < 0 ? null : new Block(bytes, read);
    }
}
