package org.patchlight.evidence.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chunk of an event log: 64 KB with records, and the names and templates that these share. */
final class EvtxChunk {
    static final int SIZE = 0x10000;

    private static final byte[] MAGIC = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FREE_SPACE = 48;
    private static final int FIRST_RECORD = 512;
    private static final int RECORD_MAGIC = 0x00002A2A;
    /** The size of magic, size, number and time. */
    private static final int RECORD_HEADER = 24;
    /** The size field at the end of the record. */
    private static final int RECORD_FOOTER = 4;

    private final ByteBuffer bytes;
    private final int end;
    private int at = FIRST_RECORD;
    private int unreadable;

    private EvtxChunk(ByteBuffer bytes) {
        this.bytes = bytes;
        this.end = end(bytes);
    }

    /** Reads a chunk; empty if the bytes are none. */
    static Optional<EvtxChunk> of(byte[] bytes) {
        boolean begins = bytes.length >= FIRST_RECORD && Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length));
        return begins
                ? Optional.of(new EvtxChunk(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)))
                : Optional.empty();
    }

    /** Whether nothing was ever written to this chunk. */
    static boolean isUnused(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, FIRST_RECORD); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The number of records so far that could not be read. */
    int unreadable() {
        return unreadable;
    }

    /**
     * The next readable record as XML; null after the last. One at a time, because templates that the records share can
     * make all of them together much larger than the chunk. After a record with an absurd length no more can be found.
     */
    @Nullable String next() {
        while (at + RECORD_HEADER + RECORD_FOOTER <= end && bytes.getInt(at) == RECORD_MAGIC) {
            int record = at;
            int size = bytes.getInt(record + 4);
            if (size < RECORD_HEADER + RECORD_FOOTER || size > end - record) {
                unreadable++;
                at = end;
                return null;
            }
            at += size;
            try {
                return new BinaryXml(bytes).render(record + RECORD_HEADER, record + size - RECORD_FOOTER);
            } catch (IndexOutOfBoundsException | DamagedXmlException damaged) {
                unreadable++;
            }
        }
        return null;
    }

    /**
     * The end of the records. A chunk that was being written during the copy may declare too small an end, or contain
     * an incomplete record.
     */
    private static int end(ByteBuffer bytes) {
        int declared = bytes.getInt(FREE_SPACE);
        return declared >= FIRST_RECORD && declared <= bytes.limit() ? declared : bytes.limit();
    }
}
