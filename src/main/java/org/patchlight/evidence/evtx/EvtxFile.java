package org.patchlight.evidence.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a Windows event log ({@code .evtx}, since Vista), each as the XML that Event Viewer would show.
 * Reads one chunk of 64 KB after the other and hands on one record at a time, so memory use is bounded. A log that was copied while it was written, or
 * that is truncated, is read as far as possible. The format is described in "Windows XML Event Log (EVTX) format" by
 * Joachim Metz. Microsoft publishes its binary XML as [MS-EVEN6] 2.2.12.
 */
public final class EvtxFile {
    private static final byte[] MAGIC = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BLOCK_SIZE = 40;
    private static final int SMALLEST_HEADER_BLOCK = 128;
    private static final int USUAL_HEADER_BLOCK = 4096;

    private final InputStream in;
    private @Nullable EvtxChunk chunk;
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

    /** The number of unreadable records in the chunks read so far; a damaged chunk counts as one. */
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
        while (true) {
            String record = chunk == null ? null : chunk.next();
            if (record != null) {
                return record;
            }
            endChunk();
            byte[] bytes = in.readNBytes(EvtxChunk.SIZE);
            if (bytes.length == 0) {
                return null;
            }
            begin(bytes);
        }
    }

    private void begin(byte[] bytes) {
        // A log is allocated in advance; its unused part is all zeros.
        if (EvtxChunk.isUnused(bytes)) {
            return;
        }
        chunk = EvtxChunk.of(bytes).orElse(null);
        unreadable += chunk == null ? 1 : 0;
    }

    private void endChunk() {
        if (chunk != null) {
            unreadable += chunk.unreadable();
            chunk = null;
        }
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
