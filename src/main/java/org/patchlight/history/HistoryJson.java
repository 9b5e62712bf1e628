package org.patchlight.history;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            String kind = string(json, "kind");
            String time = string(json, "time");
            if (kind == null || time == null) {
                return Optional.empty();
            }
            return Optional.of(new HistoryEntry(
                    Instant.parse(time),
                    HistoryEntry.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    string(json, "status"),
                    number(json, "offsetSeconds"),
                    number(json, "errorBoundSeconds"),
                    string(json, "code"),
                    string(json, "kb"),
                    string(json, "title"),
                    string(json, "updateId"),
                    string(json, "operation"),
                    string(json, "source"),
                    string(json, "fix"),
                    string(json, "verdict"),
                    string(json, "run"),
                    string(json, "text"),
                    string(json, "detail")));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException
                | DateTimeException damaged) {
            return Optional.empty();
        }
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

    private static @Nullable String string(JsonObject json, String key) {
        JsonElement element = json.get(key);
        return element == null || element.isJsonNull() ? null : element.getAsString();
    }

    private static @Nullable Double number(JsonObject json, String key) {
        JsonElement element = json.get(key);
        return element == null || element.isJsonNull() ? null : Double.valueOf(element.getAsDouble());
    }
}
