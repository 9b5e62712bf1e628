package org.patchlight.evidence.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A chunk of an event log: 64 KB that hold records, and the names and templates that these share. */
final class EvtxChunk {
    static final int SIZE = 0x10000;

    private static final byte[] MAGIC = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FREE_SPACE = 48;
    private static final int FIRST_RECORD = 512;
    private static final int RECORD_MAGIC = 0x00002A2A;
    /** Magic, size, number and time. */
    private static final int RECORD_HEADER = 24;
    /** The size again, at the end of the record. */
    private static final int RECORD_FOOTER = 4;

    private final ByteBuffer bytes;
    private int unreadable;

    private EvtxChunk(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Empty if these bytes are no chunk. */
    static Optional<EvtxChunk> of(byte[] bytes) {
        boolean begins = bytes.length >= FIRST_RECORD && Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length));
        return begins
                ? Optional.of(new EvtxChunk(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)))
                : Optional.empty();
    }

    /** Whether nothing was ever written there. */
    static boolean isUnused(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, FIRST_RECORD); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many records were there and could not be read, after {@link #records}. */
    int unreadable() {
        return unreadable;
    }

    /** All records that can be read, as XML. After one whose length is absurd nothing more can be found. */
    List<String> records() {
        List<String> records = new ArrayList<>();
        int at = FIRST_RECORD;
        int end = end();
        while (at + RECORD_HEADER + RECORD_FOOTER <= end && bytes.getInt(at) == RECORD_MAGIC) {
            int size = bytes.getInt(at + 4);
            if (size < RECORD_HEADER + RECORD_FOOTER || size > end - at) {
                unreadable++;
                return records;
            }
            try {
                records.add(new BinaryXml(bytes).render(at + RECORD_HEADER, at + size - RECORD_FOOTER));
            } catch (IndexOutOfBoundsException | DamagedXmlException damaged) {
                unreadable++;
            }
            at += size;
        }
        return records;
    }

    /** A chunk being written while the log was copied tells less than it holds, or the beginning of what is no record yet. */
    private int end() {
        int told = bytes.getInt(FREE_SPACE);
        return told >= FIRST_RECORD && told <= bytes.limit() ? told : bytes.limit();
    }
}
