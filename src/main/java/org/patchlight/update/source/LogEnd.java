package org.patchlight.update.source;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;

/** Opens the newest part of a log that may be large. */
public final class LogEnd {
    private LogEnd() {}

    /**
     * Opens a log so that only its end is read. If something was skipped, the first line is incomplete.
     *
     * @param facts the size of the file
     * @param most the largest number of bytes to read
     * @throws IOException if the log could not be opened or read
     */
    public static InputStream open(Pc pc, String path, FileFacts facts, long most) throws IOException {
        InputStream in;
        try {
            in = pc.files().open(path);
        } catch (PcException refused) {
            throw new IOException(refused);
        }
        try {
            // Skip an even number of bytes, because UTF-16 characters have two.
            in.skipNBytes(Math.max(0, facts.size() - most) & ~1L);
            return in;
        } catch (IOException gone) {
            in.close();
            throw gone;
        }
    }
}
