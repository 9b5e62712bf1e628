package org.patchlight.ui;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says why the tray icon can't be seen, once for each reason and not at each sign-in. The reason that was shown is kept
 * in {@code tray-notice.json}, until a later start shows the icon in time.
 */
public final class MissingIconNotice {
    private static final Logger LOG = LoggerFactory.getLogger(MissingIconNotice.class);
    private static final long LARGEST = 1 << 10;

    private final KeptFile file;
    private final Words words;
    private final BiConsumer<String, String> show;
    private boolean missed;

    /**
     * A notice that shows nothing yet.
     *
     * @param home the folder of the file
     * @param show shows a title and a text, and doesn't wait
     */
    public MissingIconNotice(Path home, Words words, BiConsumer<String, String> show) {
        this.file = new KeptFile(home, "tray-notice", LARGEST);
        this.words = words;
        this.show = show;
    }

    /** Takes note of what the tray reports. */
    public synchronized void report(TrayPresence presence) {
        if (presence.isMissing()) {
            missed = true;
            if (!presence.id().equals(shownBefore())) {
                keep(presence.id());
                show.accept(words.say("ui.tray.missing.title"), words.say("ui.tray.missing." + presence.id()));
            }
        } else if (presence == TrayPresence.SHOWN && !missed) {
            forget();
        }
    }

    private String shownBefore() {
        try {
            return file.read()
                    .map(text -> JsonFields.read(text, json -> JsonFields.text(json, "reason")))
                    .orElse("");
        } catch (IOException | JsonParseException damaged) {
            LOG.warn("{} could not be read", file.path(), damaged);
            return "";
        }
    }

    private void keep(String reason) {
        JsonObject json = new JsonObject();
        json.addProperty("reason", reason);
        try {
            file.write(json + "\n");
        } catch (IOException unwritable) {
            LOG.warn("{} could not be written, so the next start shows the message again", file.path(), unwritable);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException kept) {
            LOG.debug("{} could not be deleted", file.path(), kept);
        }
    }
}
