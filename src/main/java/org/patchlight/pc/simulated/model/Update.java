package org.patchlight.pc.simulated.model;

import static org.patchlight.machine.JsonFields.flag;
import static org.patchlight.machine.JsonFields.number;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.JsonObject;

/**
 * An update that Windows Update offers this PC, as its servers describe it.
 *
 * @param id its GUID in upper case without braces
 * @param revision its revision
 * @param title its title
 * @param osUpgrade whether it installs a new version of Windows: it needs AllowOSUpgrade and ends with a restart
 */
public record Update(String id, int revision, String title, boolean osUpgrade) {
    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("revision", revision);
        json.addProperty("title", title);
        json.addProperty("osUpgrade", osUpgrade);
        return json;
    }

    static Update ofJson(JsonObject json) {
        return new Update(text(json, "id"), number(json, "revision"), text(json, "title"), flag(json, "osUpgrade"));
    }
}
