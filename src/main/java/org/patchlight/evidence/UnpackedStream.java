package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The bytes of one file in a zip, within the budget. */
final class UnpackedStream extends InputStream {
    private static final int CHUNK = 1 << 15;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final UnpackingBudget budget;
    private final long packed;
    private long soFar;
    private boolean closed;

    /**
     * The unpacked bytes of a file.
     *
     * @param data its packed bytes
     * @param member its entry in the directory
     * @param budget pays for the unpacked bytes
     */
    UnpackedStream(InputStream data, ZipMember member, UnpackingBudget budget) {
        this.in = member.method() == ZipMember.STORED ? data : new InflaterInputStream(data, inflater, CHUNK);
        this.budget = budget;
        this.packed = member.packedBytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        int read = in.read(bytes, from, length);
        if (read > 0) {
            soFar += read;
            budget.spend(read, soFar, packed);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            inflater.end();
            in.close();
        }
    }
}
