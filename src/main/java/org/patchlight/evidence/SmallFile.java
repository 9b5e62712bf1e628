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
     * Reads a file up to the limit. No budget pays for it; the reader of the memory does.
     *
     * @param buffer receives the bytes; one more than the limit
     * @throws IOException if not even the first bytes can be read
     */
    static SmallFile read(EvidenceFile.Opener file, byte[] buffer) throws IOException {
        try (InputStream in = file.open()) {
            int head = in.readNBytes(buffer, 0, HEAD);
            try {
                int length = head < HEAD ? head : head + in.readNBytes(buffer, head, buffer.length - head);
                return new SmallFile(buffer, length, length <= LONGEST);
            } catch (IOException broken) {
                // The reader meets the same damage after the records before it.
                return new SmallFile(buffer, head, false);
            }
        }
    }

    /** Whether it is a zip, by its first bytes. */
    boolean isZip() {
        return ZipArchive.isZip(Arrays.copyOf(bytes, Math.min(HEAD, length)));
    }

    /**
     * Pays for the first bytes.
     *
     * @throws IOException if the budget is spent
     */
    void pay(EvidenceBudget budget) throws IOException {
        try (InputStream in = budget.counted(open())) {
            in.readNBytes(HEAD);
        }
    }

    /** The bytes that are there: all of a whole file. */
    InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
