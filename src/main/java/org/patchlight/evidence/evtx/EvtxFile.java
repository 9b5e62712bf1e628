package org.patchlight.evidence.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a Windows event log ({@code .evtx}, since Vista), each as the XML that Event Viewer would show.
 * Reads one chunk of 64 KB after the other, so memory use is bounded. A log that was copied while it was written, or
 * that is truncated, is read as far as possible. The format is described in "Windows XML Event Log (EVTX) format" by
 * Joachim Metz. Microsoft publishes its binary XML as [MS-EVEN6] 2.2.12.
 */
public final class EvtxFile {
    private static final byte[] MAGIC = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BLOCK_SIZE = 40;
    private static final int SMALLEST_HEADER_BLOCK = 128;
    private static final int USUAL_HEADER_BLOCK = 4096;

    private final InputStream in;
    private final Deque<String> records = new ArrayDeque<>();
    private boolean headerRead;
    private long unreadable;

    /**
     * Starts at the beginning of a file.
     *
     * @param in the file, left open
     */
    public EvtxFile(InputStream in) {
        this.in = in;
    }

    /** Whether a file that begins with these bytes is an event log. */
    public static boolean isOne(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length));
    }

    /** The number of unreadable records so far; a damaged chunk counts as one. */
    public long unreadable() {
        return unreadable;
    }

    /**
     * The next record as XML, in the order of the file.
     *
     * @return null after the last
     * @throws IOException if reading failed
     */
    public @Nullable String next() throws IOException {
        if (!headerRead) {
            headerRead = true;
            skipHeader();
        }
        while (records.isEmpty()) {
            byte[] bytes = in.readNBytes(EvtxChunk.SIZE);
            if (bytes.length == 0) {
                return null;
            }
            take(bytes);
        }
        return records.poll();
    }

    private void take(byte[] bytes) {
        // A log is allocated in advance; its unused part is all zeros.
        if (EvtxChunk.isUnused(bytes)) {
            return;
        }
        Optional<EvtxChunk> chunk = EvtxChunk.of(bytes);
        if (chunk.isEmpty()) {
            unreadable++;
            return;
        }
        chunk.get().records().forEach(records::add);
        unreadable += chunk.get().unreadable();
    }

    private void skipHeader() throws IOException {
        byte[] head = in.readNBytes(SMALLEST_HEADER_BLOCK);
        if (!isOne(head) || head.length < SMALLEST_HEADER_BLOCK) {
            unreadable++;
            in.skipNBytes(Math.min(in.available(), USUAL_HEADER_BLOCK - head.length));
            return;
        }
        int size = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(HEADER_BLOCK_SIZE) & 0xFFFF;
        int block = size < SMALLEST_HEADER_BLOCK ? USUAL_HEADER_BLOCK : size;
        in.readNBytes(block - SMALLEST_HEADER_BLOCK);
    }
}
