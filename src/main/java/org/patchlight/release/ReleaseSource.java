package org.patchlight.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Where release files and packages come from. */
public interface ReleaseSource {
    /**
     * Opens a file.
     *
     * @param address its address
     * @param from the first byte that is wanted; the source may begin earlier
     * @throws ReleaseException if the address, or one that it redirects to, is not secure
     * @throws IOException if it can't be opened
     */
    Body open(URI address, long from) throws IOException, ReleaseException;

    /**
     * The content of a file.
     *
     * @param bytes the content; the reader closes it
     * @param start its first byte
     * @param end the size of the whole file in bytes; {@link #UNKNOWN} if the source doesn't say
     */
    record Body(InputStream bytes, long start, long end) {
        /** The source doesn't say how large the file is. */
        static final long UNKNOWN = -1;
    }
}
