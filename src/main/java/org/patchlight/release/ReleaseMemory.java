package org.patchlight.release;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The largest sequence of a release file that this PC has seen, in {@code release.json} of the home folder. */
final class ReleaseMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseMemory.class);
    private static final long LARGEST = 1 << 16;

    private final KeptFile file;

    ReleaseMemory(Path home) {
        file = new KeptFile(home, "release", LARGEST);
    }

    /**
     * The largest sequence; 0 if none was seen. A damaged file is renamed and kept: the date of a release file then
     * protects alone.
     *
     * @throws IOException if it can't be read
     */
    long sequence() throws IOException {
        try {
            return file.read()
                    .map(text -> JsonFields.read(text, json -> JsonFields.longNumber(json, "sequence")))
                    .orElse(0L);
        } catch (BoundedFile.UnusableException | CharacterCodingException | JsonParseException damaged) {
            LOG.warn("what was seen of releases is damaged: {}", file.path(), damaged);
            file.keepDamaged();
            return 0;
        }
    }

    /** Writes a larger sequence; a smaller one changes nothing. */
    void saw(long sequence) throws IOException {
        if (sequence > sequence()) {
            JsonObject json = new JsonObject();
            json.addProperty("sequence", sequence);
            file.write(json + "\n");
        }
    }
}
