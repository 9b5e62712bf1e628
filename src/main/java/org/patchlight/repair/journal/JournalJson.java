package org.patchlight.repair.journal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line of a journal as one JSON object. One about a step has a member {@code phase}, one about the run a member {@code note}. */
final class JournalJson {
    private JournalJson() {}

    static String write(JournalLine line) {
        return line instanceof JournalEntry entry ? entry(entry) : note((RunNote) line);
    }

    private static String entry(JournalEntry entry) {
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

    private static String note(RunNote note) {
        JsonObject facts = new JsonObject();
        note.facts().forEach(facts::addProperty);
        JsonObject json = new JsonObject();
        json.addProperty("run", note.run());
        json.addProperty("pc", note.pc());
        json.addProperty("time", note.time().toString());
        json.addProperty("note", note.kind().id());
        json.add("facts", facts);
        return json.toString();
    }

    /** What a line says; empty if it is torn, so that its step never acted, or if this version does not know its kind. */
    static Optional<JournalLine> read(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            return json.has("note") ? readNote(json) : Optional.of(readEntry(json));
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

    private static JournalEntry readEntry(JsonObject json) {
        return new JournalEntry(
                json.get("run").getAsString(),
                json.get("pc").getAsString(),
                Instant.parse(json.get("time").getAsString()),
                json.get("fix").getAsString(),
                json.get("step").getAsInt(),
                JournalEntry.Phase.valueOf(json.get("phase").getAsString().toUpperCase(Locale.ROOT)),
                json.get("action").getAsString(),
                json.get("target").getAsString(),
                texts(json.getAsJsonObject("before")));
    }

    private static Optional<JournalLine> readNote(JsonObject json) {
        return RunNote.Kind.of(json.get("note").getAsString())
                .map(kind -> new RunNote(
                        json.get("run").getAsString(),
                        json.get("pc").getAsString(),
                        Instant.parse(json.get("time").getAsString()),
                        kind,
                        texts(json.getAsJsonObject("facts"))));
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.entrySet().forEach(e -> texts.put(e.getKey(), e.getValue().getAsString()));
        return texts;
    }
}
