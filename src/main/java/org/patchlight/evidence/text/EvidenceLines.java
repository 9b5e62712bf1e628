package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, one after the other, in memory that does not grow with the file. Lines end in CRLF, LF or CR. NUL characters,
 * which a crash leaves where text should be, are dropped; what cannot be decoded becomes U+FFFD; the last line may be torn. Nothing that the
 * bytes contain makes it throw. Of a file with many lines those that come next are read on a thread of their own.
 */
public final class EvidenceLines implements Closeable {
    /** The longest line given whole, in characters; what is beyond is left out. */
    public static final int LONGEST = 64 * 1024;

    /** Files with fewer lines are read before another thread is of use. */
    private static final int FEW = 4096;

    private final LineSplitter splitter;
    private @Nullable ReadAhead ahead;
    private int given;

    /**
     * Reads the first bytes and tells the encoding by them.
     *
     * @param in the file; closed with this object
     * @throws IOException if reading failed
     */
    public EvidenceLines(InputStream in) throws IOException {
        splitter = new LineSplitter(in);
    }

    /**
     * Reads on from the beginning of a line, in an encoding that is known.
     *
     * @param in the file from there; closed with this object
     */
    public EvidenceLines(InputStream in, Charset charset) {
        splitter = new LineSplitter(in, charset);
    }

    /** The encoding that was found. */
    public Charset charset() {
        return splitter.charset();
    }

    /** How many lines so far were longer than {@link #LONGEST} and have lost their end. */
    public long cut() {
        return ahead == null ? splitter.cut() : ahead.cut();
    }

    /**
     * The next line without its end.
     *
     * @return null after the last
     * @throws IOException if reading failed
     */
    public @Nullable String next() throws IOException {
        if (ahead != null) {
            return ahead.next();
        }
        String line = splitter.next();
        if (line != null && ++given == FEW) {
            ahead = ReadAhead.start(splitter);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        splitter.close();
    }
}
