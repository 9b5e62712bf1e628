package org.patchlight.history;

import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.secondsOrNull;
import static org.patchlight.machine.JsonFields.text;
import static org.patchlight.machine.JsonFields.textOrNull;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.JsonFields;

/**
 * Converts an entry to and from a JSON object, on disk and in the output of the history command. Fields that are null
 * are left out.
 */
public final class HistoryJson {
    private HistoryJson() {}

    /** The entry as JSON. */
    public static JsonObject write(HistoryEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("time", entry.time().toString());
        json.addProperty("kind", entry.kind().id());
        add(json, "status", entry.status());
        add(json, "offsetSeconds", entry.offsetSeconds());
        add(json, "errorBoundSeconds", entry.errorBoundSeconds());
        add(json, "code", entry.code());
        add(json, "kb", entry.kb());
        add(json, "title", entry.title());
        add(json, "updateId", entry.updateId());
        add(json, "operation", entry.operation());
        add(json, "source", entry.source());
        add(json, "fix", entry.fix());
        add(json, "verdict", entry.verdict());
        add(json, "run", entry.run());
        add(json, "text", entry.text());
        add(json, "detail", entry.detail());
        return json;
    }

    /**
     * Reads the entry of a line; empty if the line is damaged, foreign, or of a kind that only a later version knows.
     */
    static Optional<HistoryEntry> read(String line) {
        try {
            return Optional.of(JsonFields.read(line, HistoryJson::entry));
        } catch (JsonParseException torn) {
            return Optional.empty();
        }
    }

    private static HistoryEntry entry(JsonObject json) {
        return new HistoryEntry(
                instant(json, "time"),
                HistoryEntry.Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT)),
                textOrNull(json, "status"),
                secondsOrNull(json, "offsetSeconds"),
                secondsOrNull(json, "errorBoundSeconds"),
                textOrNull(json, "code"),
                textOrNull(json, "kb"),
                textOrNull(json, "title"),
                textOrNull(json, "updateId"),
                textOrNull(json, "operation"),
                textOrNull(json, "source"),
                textOrNull(json, "fix"),
                textOrNull(json, "verdict"),
                textOrNull(json, "run"),
                textOrNull(json, "text"),
                textOrNull(json, "detail"));
    }

    private static void add(JsonObject json, String key, @Nullable String value) {
        if (value != null) {
            json.addProperty(key, value);
        }
    }

    private static void add(JsonObject json, String key, @Nullable Double value) {
        if (value != null) {
            json.addProperty(key, value);
        }
    }
}
