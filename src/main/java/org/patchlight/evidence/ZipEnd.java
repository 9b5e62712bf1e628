package org.patchlight.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The position of a zip's directory (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @param start where it begins in the file
 * @param length its length in bytes
 * @param shift how far all positions are off because something was put in front of the zip
 */
record ZipEnd(long start, long length, long shift) {
    private static final int SIGNATURE = 0x0605_4b50;
    private static final int LOCATOR_64 = 0x0706_4b50;
    private static final int SIGNATURE_64 = 0x0606_4b50;
    private static final int BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int BYTES_64 = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_64 = 0xFFFF_FFFFL;

    /**
     * Finds it, searching from the end of the file.
     *
     * @throws EvidenceTrouble if there is none: the zip is truncated, or the file is no zip
     */
    static ZipEnd find(FileChannel file) throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, LONGEST_COMMENT + BYTES + LOCATOR_BYTES);
        ByteBuffer bytes = read(file, size - tail, tail);
        for (int at = bytes.limit() - BYTES; at >= 0; at--) {
            if (bytes.getInt(at) == SIGNATURE) {
                ZipEnd end = at(file, bytes, at, size - tail + at);
                if (end != null) {
                    return end;
                }
            }
        }
        throw new EvidenceTrouble("evidence.trouble.zip-torn");
    }

    private static @Nullable ZipEnd at(FileChannel file, ByteBuffer bytes, int at, long position) throws IOException {
        long length = bytes.getInt(at + 12) & 0xFFFF_FFFFL;
        long start = bytes.getInt(at + 16) & 0xFFFF_FFFFL;
        boolean large = length == IN_64 || start == IN_64;
        if (large && at >= LOCATOR_BYTES && bytes.getInt(at - LOCATOR_BYTES) == LOCATOR_64) {
            return large(file, bytes.getLong(at - LOCATOR_BYTES + 8));
        }
        return checked(start, length, position);
    }

    private static @Nullable ZipEnd large(FileChannel file, long position) throws IOException {
        if (position < 0 || position > file.size() - BYTES_64) {
            return null;
        }
        ByteBuffer bytes = read(file, position, BYTES_64);
        boolean valid = bytes.limit() == BYTES_64 && bytes.getInt(0) == SIGNATURE_64;
        return valid ? checked(bytes.getLong(48), bytes.getLong(40), position) : null;
    }

    /**
     * Checks the position. The directory ends where its end record begins, which reveals anything put in front of the
     * zip.
     */
    private static @Nullable ZipEnd checked(long start, long length, long position) {
        if (length < 0 || start < 0 || length > position || start > position - length) {
            return null;
        }
        return new ZipEnd(position - length, length, position - length - start);
    }

    /** Reads bytes of a file; fewer than requested if it ends before. */
    static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 1;
        while (bytes.hasRemaining() && read > 0) {
            read = file.read(bytes, from + bytes.position());
        }
        bytes.flip();
        return bytes;
    }
}
