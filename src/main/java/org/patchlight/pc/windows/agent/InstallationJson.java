package org.patchlight.pc.windows.agent;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.OptionalInt;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Ended;
import org.patchlight.pc.agent.AgentInstallation.Outcome;

/** The progress and the result of an installation as JSON, and back; see {@link AgentJson}. */
public final class InstallationJson {
    private static final String PROGRESS = "progress";

    private InstallationJson() {}

    /** The line with the progress. */
    static String progress(int percent) {
        JsonObject json = new JsonObject();
        json.addProperty(PROGRESS, percent);
        return json.toString();
    }

    /** The percentage, 0 to 100, if this is a line with the progress; empty for any other. Never throws. */
    public static OptionalInt progress(String line) {
        if (!line.startsWith("{\"" + PROGRESS + "\":")) {
            return OptionalInt.empty();
        }
        try {
            int percent = JsonFields.read(line, json -> JsonFields.number(json, PROGRESS));
            return percent < 0 || percent > 100 ? OptionalInt.empty() : OptionalInt.of(percent);
        } catch (JsonParseException garbage) {
            return OptionalInt.empty();
        }
    }

    static JsonObject write(AgentInstallation installation) {
        JsonObject json = new JsonObject();
        json.add("updates", JsonLists.array(installation.updates(), InstallationJson::ended));
        json.addProperty("restart", installation.restartRequired());
        return json;
    }

    static AgentInstallation read(JsonObject json) {
        return new AgentInstallation(
                JsonFields.objects(json, "updates", InstallationJson::ended), JsonFields.flag(json, "restart"));
    }

    private static JsonObject ended(Ended update) {
        JsonObject json = new JsonObject();
        json.addProperty("id", update.updateId());
        json.addProperty("title", update.title());
        json.addProperty("outcome", update.outcome().name());
        json.addProperty("code", update.code());
        return json;
    }

    private static Ended ended(JsonObject json) {
        return new Ended(
                JsonFields.text(json, "id"),
                JsonFields.text(json, "title"),
                outcome(JsonFields.text(json, "outcome")),
                JsonFields.number(json, "code"));
    }

    private static Outcome outcome(String name) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(name)) {
                return outcome;
            }
        }
        throw new IllegalStateException("no outcome: " + name);
    }
}
