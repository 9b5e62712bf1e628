package org.patchlight.repair;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A journal entry as one JSON object on one line. */
final class JournalJson {
    private JournalJson() {}

    static String write(JournalEntry entry) {
        JsonObject before = new JsonObject();
        entry.before().forEach(before::addProperty);
        JsonObject json = new JsonObject();
        json.addProperty("run", entry.run());
        json.addProperty("pc", entry.pc());
        json.addProperty("time", entry.time().toString());
        json.addProperty("fix", entry.fix());
        json.addProperty("step", entry.step());
        json.addProperty("phase", entry.phase().id());
        json.addProperty("action", entry.action());
        json.addProperty("target", entry.target());
        json.add("before", before);
        return json.toString();
    }

    /** The entry of a line; empty if the line is torn, so that its step never acted. */
    static Optional<JournalEntry> read(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            Map<String, String> before = new LinkedHashMap<>();
            json.getAsJsonObject("before")
                    .entrySet()
                    .forEach(e -> before.put(e.getKey(), e.getValue().getAsString()));
            return Optional.of(new JournalEntry(
                    json.get("run").getAsString(),
                    json.get("pc").getAsString(),
                    Instant.parse(json.get("time").getAsString()),
                    json.get("fix").getAsString(),
                    json.get("step").getAsInt(),
                    JournalEntry.Phase.valueOf(json.get("phase").getAsString().toUpperCase(Locale.ROOT)),
                    json.get("action").getAsString(),
                    json.get("target").getAsString(),
                    before));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | DateTimeException torn) {
            return Optional.empty();
        }
    }
}
