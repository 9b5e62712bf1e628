package org.patchlight.driver;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.patchlight.driver.DeviceNotes.DriverNote;
import org.patchlight.driver.DeviceNotes.ProblemNote;

/** What was seen of devices, as JSON. */
final class DeviceNotesJson {
    private DeviceNotesJson() {}

    static String write(DeviceNotes notes) {
        JsonObject root = new JsonObject();
        JsonArray drivers = new JsonArray();
        notes.drivers().forEach(note -> drivers.add(driver(note)));
        root.add("drivers", drivers);
        JsonArray problems = new JsonArray();
        notes.problems().forEach(note -> problems.add(problem(note)));
        root.add("problems", problems);
        return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
    }

    /** @throws JsonParseException if the text is no such list */
    static DeviceNotes read(String text) {
        try {
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            return new DeviceNotes(
                    each(root, "drivers", DeviceNotesJson::driver), each(root, "problems", DeviceNotesJson::problem));
        } catch (IllegalStateException
                | ClassCastException
                | NumberFormatException
                | UnsupportedOperationException
                | DateTimeException odd) {
            throw new JsonParseException("no list of devices", odd);
        }
    }

    private static JsonObject driver(DriverNote note) {
        JsonObject json = new JsonObject();
        json.addProperty("device", note.deviceId());
        json.addProperty("provider", note.driver().provider());
        json.addProperty("version", note.driver().version());
        LocalDate date = note.driver().dateOrNull();
        json.addProperty("date", date == null ? "" : date.toString());
        json.addProperty("since", note.since().toString());
        return json;
    }

    private static DriverNote driver(JsonObject json) {
        String date = text(json, "date");
        DriverStamp stamp = new DriverStamp(
                text(json, "provider"), text(json, "version"), date.isEmpty() ? null : LocalDate.parse(date));
        return new DriverNote(text(json, "device"), stamp, Instant.parse(text(json, "since")));
    }

    private static JsonObject problem(ProblemNote note) {
        JsonObject json = new JsonObject();
        json.addProperty("device", note.deviceId());
        json.addProperty("code", note.code());
        json.addProperty("since", note.since().toString());
        return json;
    }

    private static ProblemNote problem(JsonObject json) {
        return new ProblemNote(
                text(json, "device"), field(json, "code").getAsInt(), Instant.parse(text(json, "since")));
    }

    private static <T> List<T> each(JsonObject root, String name, Function<JsonObject, T> reader) {
        List<T> all = new ArrayList<>();
        field(root, name).getAsJsonArray().forEach(item -> all.add(reader.apply(item.getAsJsonObject())));
        return all;
    }

    private static String text(JsonObject json, String name) {
        return field(json, name).getAsString();
    }

    private static JsonElement field(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return value;
    }
}
