package org.patchlight.update.source;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;

/** The newest part of a log that may be large. */
public final class LogEnd {
    private LogEnd() {}

    /**
     * Opens a log for reading its end. Its first line is torn where something was left out.
     *
     * @param facts what is known of the file
     * @param most how many bytes are wanted at most
     * @throws IOException if it could not be opened or read
     */
    public static InputStream open(Pc pc, String path, FileFacts facts, long most) throws IOException {
        InputStream in;
        try {
            in = pc.files().open(path);
        } catch (PcException refused) {
            throw new IOException(refused);
        }
        try {
            // an even number, lest the halves of UTF-16 characters change places
            in.skipNBytes(Math.max(0, facts.size() - most) & ~1L);
            return in;
        } catch (IOException gone) {
            in.close();
            throw gone;
        }
    }
}
