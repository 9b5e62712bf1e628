package org.patchlight.ui;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reason for which a message was shown, kept in a file so that no later start shows it again. */
final class KeptReason {
    private static final Logger LOG = LoggerFactory.getLogger(KeptReason.class);
    private static final long LARGEST = 1 << 10;

    private final KeptFile file;

    /**
     * @param home the folder of the file
     * @param name its name without {@code .json}
     */
    KeptReason(Path home, String name) {
        file = new KeptFile(home, name, LARGEST);
    }

    /** Whether the message was shown for this reason, and for no other one since. */
    boolean was(String reason) {
        try {
            return file.read()
                    .map(text -> JsonFields.read(text, json -> JsonFields.text(json, "reason")))
                    .orElse("")
                    .equals(reason);
        } catch (IOException | JsonParseException damaged) {
            LOG.warn("{} could not be read", file.path(), damaged);
            return false;
        }
    }

    /** Keeps the reason. */
    void keep(String reason) {
        JsonObject json = new JsonObject();
        json.addProperty("reason", reason);
        try {
            file.write(json + "\n");
        } catch (IOException unwritable) {
            LOG.warn("{} could not be written, so the next start shows the message again", file.path(), unwritable);
        }
    }

    /** Forgets the reason, so that the message is shown again when it comes back. */
    void forget() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException kept) {
            LOG.debug("{} could not be deleted", file.path(), kept);
        }
    }
}
