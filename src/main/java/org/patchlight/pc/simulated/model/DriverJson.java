package org.patchlight.pc.simulated.model;

import static org.patchlight.machine.JsonFields.text;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.device.DriverFacts;

/** A driver as JSON: in the file of a simulated PC and in the exported copy of a driver. */
public final class DriverJson {
    private DriverJson() {}

    /** The JSON form of a driver; an unknown date becomes an empty text. */
    public static JsonObject toJson(DriverFacts driver) {
        JsonObject json = new JsonObject();
        json.addProperty("device", driver.deviceId());
        json.addProperty("name", driver.deviceName());
        json.addProperty("provider", driver.provider());
        json.addProperty("version", driver.version());
        LocalDate date = driver.dateOrNull();
        json.addProperty("date", date == null ? "" : date.toString());
        json.addProperty("inf", driver.inf());
        return json;
    }

    /**
     * Reads a driver that {@link #toJson} wrote.
     *
     * @throws RuntimeException of a kind that {@link org.patchlight.machine.JsonFields#read} turns into a
     *     JsonParseException, if a field is missing or of another type
     */
    public static DriverFacts ofJson(JsonObject json) {
        String date = text(json, "date");
        @Nullable LocalDate known = date.isEmpty() ? null : LocalDate.parse(date);
        return new DriverFacts(
                text(json, "device"),
                text(json, "name"),
                text(json, "provider"),
                text(json, "version"),
                known,
                text(json, "inf"));
    }
}
