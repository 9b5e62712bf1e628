package org.patchlight.ui.fix;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fixes that a person wanted and that a restart must come before. They are kept in a file of the home folder, so that
 * the fix window shows them again after the restart. Nothing in the file starts a fix: a plan asks again.
 */
public final class WantedFixes {
    private static final Logger LOG = LoggerFactory.getLogger(WantedFixes.class);
    private static final long LARGEST = 8 << 10;
    private static final int MOST = 64;
    private static final Duration MATTERS = Duration.ofDays(7);

    private final KeptFile file;
    private final Supplier<Instant> now;

    /**
     * @param home the folder of the file
     * @param now the current time
     */
    public WantedFixes(Path home, Supplier<Instant> now) {
        file = new KeptFile(home, "after-restart", LARGEST);
        this.now = now;
    }

    /**
     * Keeps the fixes instead of any kept before.
     *
     * @param fixes {@code id} or {@code id=value}, at most 64; empty for everything that may run unattended
     */
    public void keep(List<String> fixes) {
        JsonObject json = new JsonObject();
        json.addProperty("time", now.get().toString());
        JsonArray kept = new JsonArray();
        fixes.stream().limit(MOST).forEach(kept::add);
        json.add("fixes", kept);
        try {
            file.write(json + "\n");
        } catch (IOException unwritable) {
            LOG.warn("{} could not be written, so no fix is shown after the restart", file.path(), unwritable);
        }
    }

    /** The kept fixes; empty if there are none, or none from the last 7 days. */
    public Optional<List<String>> kept() {
        try {
            return file.read()
                    .map(text -> JsonFields.read(text, Kept::of))
                    .filter(this::stillMatters)
                    .map(Kept::fixes);
        } catch (IOException | JsonParseException damaged) {
            LOG.warn("{} could not be read", file.path(), damaged);
            return Optional.empty();
        }
    }

    /** Forgets the fixes. */
    public void forget() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException undeleted) {
            LOG.warn("{} could not be deleted", file.path(), undeleted);
        }
    }

    /** A time in the future is from a wrong clock. */
    private boolean stillMatters(Kept kept) {
        Duration age = Duration.between(kept.time(), now.get());
        return age.abs().compareTo(MATTERS) < 0 && kept.fixes().size() <= MOST;
    }

    private record Kept(Instant time, List<String> fixes) {
        static Kept of(JsonObject json) {
            return new Kept(JsonFields.instant(json, "time"), JsonFields.list(json, "fixes", JsonElement::getAsString));
        }
    }
}
