package org.patchlight.repair.journal;

import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.number;
import static org.patchlight.machine.JsonFields.text;
import static org.patchlight.machine.JsonFields.texts;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.machine.JsonFields;

/**
 * Encodes a line of a journal as one JSON object. A line about a step has a member {@code phase}, one about the run a
 * member {@code note}.
 */
final class JournalJson {
    /** Far more steps than any run has; a higher number is damage. */
    private static final int MOST_STEPS = 10_000;

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

    /** Decodes a line. Empty if it is torn, so that its step never acted, or if this version does not know its kind. */
    static Optional<JournalLine> read(String line) {
        try {
            return JsonFields.read(line, json -> json.has("note") ? readNote(json) : Optional.of(readEntry(json)));
        } catch (JsonParseException torn) {
            return Optional.empty();
        }
    }

    private static JournalEntry readEntry(JsonObject json) {
        return new JournalEntry(
                text(json, "run"),
                text(json, "pc"),
                instant(json, "time"),
                text(json, "fix"),
                step(json),
                JournalEntry.Phase.valueOf(text(json, "phase").toUpperCase(Locale.ROOT)),
                text(json, "action"),
                text(json, "target"),
                texts(json, "before"));
    }

    private static int step(JsonObject json) {
        int step = number(json, "step");
        if (step < 1 || step > MOST_STEPS) {
            throw new JsonParseException("there is no step " + step);
        }
        return step;
    }

    private static Optional<JournalLine> readNote(JsonObject json) {
        return RunNote.Kind.of(text(json, "note"))
                .map(kind -> new RunNote(
                        text(json, "run"), text(json, "pc"), instant(json, "time"), kind, texts(json, "facts")));
    }
}
