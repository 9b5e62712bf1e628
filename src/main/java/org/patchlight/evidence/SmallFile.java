package org.patchlight.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The first bytes of a file in a zip, which are all of a small one. Its kind and its records are read from memory, because
 * each opening would unpack the file again.
 *
 * @param bytes a buffer that holds them, valid until the next file is read
 * @param length how many bytes count
 * @param isWhole whether these are all bytes of the file, and nothing failed
 */
@SuppressWarnings("ArrayRecordComponent")
record SmallFile(byte[] bytes, int length, boolean isWhole) {
    /** The size in bytes up to which a file is kept in memory. */
    static final int LONGEST = 1 << 20;

    private static final int HEAD = 4;

    /**
     * Reads a file up to the limit.
     *
     * @param budget pays for the first bytes; what is read from memory is paid by its reader
     * @param buffer receives the bytes; one more than the limit
     * @throws IOException if not even the first bytes can be read
     */
    static SmallFile read(EvidenceFile.Opener file, EvidenceBudget budget, byte[] buffer) throws IOException {
        try (InputStream in = file.open()) {
            int head = budget.counted(in).readNBytes(buffer, 0, HEAD);
            try {
                int length = head < HEAD ? head : head + in.readNBytes(buffer, head, buffer.length - head);
                return new SmallFile(buffer, length, length <= LONGEST);
            } catch (IOException broken) {
                // The reader meets the same damage after the records before it.
                return new SmallFile(buffer, head, false);
            }
        }
    }

    /** The first bytes, by which a zip is recognized. */
    byte[] head() {
        return Arrays.copyOf(bytes, Math.min(HEAD, length));
    }

    /** All bytes of a whole file. */
    InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
