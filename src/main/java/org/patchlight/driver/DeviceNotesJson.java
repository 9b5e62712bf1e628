package org.patchlight.driver;

import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.number;
import static org.patchlight.machine.JsonFields.objects;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.patchlight.driver.DeviceNotes.DriverNote;
import org.patchlight.driver.DeviceNotes.ProblemNote;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.SharedValue;

/** Reads and writes the notes about devices as JSON. */
final class DeviceNotesJson implements SharedValue.Form<DeviceNotes> {
    @Override
    public String write(DeviceNotes notes) {
        JsonObject root = new JsonObject();
        JsonArray drivers = new JsonArray();
        notes.drivers().forEach(note -> drivers.add(driver(note)));
        root.add("drivers", drivers);
        JsonArray problems = new JsonArray();
        notes.problems().forEach(note -> problems.add(problem(note)));
        root.add("problems", problems);
        return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
    }

    @Override
    public DeviceNotes read(String text) {
        return JsonFields.read(
                text,
                root -> new DeviceNotes(
                        objects(root, "drivers", DeviceNotesJson::driver),
                        objects(root, "problems", DeviceNotesJson::problem)));
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
        return new DriverNote(text(json, "device"), stamp, instant(json, "since"));
    }

    private static JsonObject problem(ProblemNote note) {
        JsonObject json = new JsonObject();
        json.addProperty("device", note.deviceId());
        json.addProperty("code", note.code());
        json.addProperty("since", note.since().toString());
        return json;
    }

    private static ProblemNote problem(JsonObject json) {
        return new ProblemNote(text(json, "device"), number(json, "code"), instant(json, "since"));
    }
}
