package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** A range of bytes inside a file, as a stream. Closing it leaves the file open. */
final class ChannelSlice extends InputStream {
    private final FileChannel file;
    private long position;
    private long left;

    /**
     * A range of a file.
     *
     * @param start where the range begins
     * @param length its number of bytes; there are fewer if the file ends before
     */
    ChannelSlice(FileChannel file, long start, long length) {
        this.file = file;
        this.position = start;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (left <= 0 || position < 0) {
            return -1;
        }
        int read = file.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, left)), position);
        if (read > 0) {
            position += read;
            left -= read;
        }
        return read;
    }
}
