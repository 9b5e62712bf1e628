package org.patchlight.ui;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which messages about Patchlight itself a person has seen, in {@code shown-once.json}. Uses files. */
public final class ShownOnce {
    private static final Logger LOG = LoggerFactory.getLogger(ShownOnce.class);
    private static final long LARGEST = 1 << 12;

    private final KeptFile file;

    /** @param home the folder of the file */
    public ShownOnce(Path home) {
        file = new KeptFile(home, "shown-once", LARGEST);
    }

    /**
     * Whether this message is to be shown now; false ever after. A message whose note can't be kept isn't shown at all,
     * because it would come back at each start.
     */
    public synchronized boolean first(String id) {
        try {
            TreeSet<String> seen = new TreeSet<>(seen());
            if (!seen.add(id)) {
                return false;
            }
            JsonArray all = new JsonArray();
            seen.forEach(all::add);
            JsonObject json = new JsonObject();
            json.add("shown", all);
            file.write(json + "\n");
            return true;
        } catch (IOException unusable) {
            LOG.warn("{} can't be used, so {} isn't shown", file.path(), id, unusable);
            return false;
        }
    }

    private List<String> seen() throws IOException {
        try {
            return file.read()
                    .map(text ->
                            JsonFields.read(text, json -> JsonFields.list(json, "shown", JsonElement::getAsString)))
                    .orElse(List.of());
        } catch (JsonParseException damaged) {
            LOG.warn("{} is damaged and will be replaced", file.path(), damaged);
            return List.of();
        }
    }
}
