package org.patchlight.pc.windows.agent;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentPart;

/**
 * An {@link AgentAnswer} as one JSON document, and back. Parent and child are of the same build, so there is no
 * version.
 */
public final class AgentJson {
    private AgentJson() {}

    static String write(AgentAnswer answer) {
        JsonObject json = new JsonObject();
        if (answer.memoryOrNull() != null) {
            json.add("memory", memory(answer.memoryOrNull()));
        }
        if (answer.offersOrNull() != null) {
            json.add("offers", OffersJson.write(answer.offersOrNull()));
        }
        if (answer.installationOrNull() != null) {
            json.add("installation", InstallationJson.write(answer.installationOrNull()));
        }
        if (answer.restorePointsOrNull() != null) {
            json.add("restore", RestorePointsJson.write(answer.restorePointsOrNull()));
        }
        if (answer.installingOrNull() != null) {
            json.addProperty("installing", answer.installingOrNull());
        }
        if (answer.doneOrNull() != null) {
            json.addProperty("done", answer.doneOrNull());
        }
        if (answer.costOrNull() != null) {
            json.addProperty("cost", answer.costOrNull());
        }
        if (answer.refusalOrNull() != null) {
            json.add(
                    "refused",
                    refused(
                            answer.refusalOrNull().member(),
                            answer.refusalOrNull().code()));
        }
        return json.toString();
    }

    /** Reads the output of the child; empty if it is not an answer. Never throws. */
    public static Optional<AgentAnswer> read(String text) {
        try {
            return Optional.of(JsonFields.read(text, AgentJson::answer));
        } catch (JsonParseException garbage) {
            return Optional.empty();
        }
    }

    private static AgentAnswer answer(JsonObject json) {
        if (json.has("memory")) {
            return AgentAnswer.of(memory(JsonFields.object(json, "memory")));
        }
        if (json.has("offers")) {
            return AgentAnswer.of(OffersJson.read(JsonFields.object(json, "offers")));
        }
        if (json.has("installation")) {
            return AgentAnswer.of(InstallationJson.read(JsonFields.object(json, "installation")));
        }
        if (json.has("restore")) {
            return AgentAnswer.of(RestorePointsJson.read(JsonFields.object(json, "restore")));
        }
        if (json.has("installing")) {
            return AgentAnswer.installing(JsonFields.flag(json, "installing"));
        }
        if (json.has("done")) {
            return AgentAnswer.done();
        }
        if (json.has("cost")) {
            return AgentAnswer.cost(JsonFields.number(json, "cost"));
        }
        JsonObject refused = JsonFields.object(json, "refused");
        return AgentAnswer.refused(JsonFields.text(refused, "member"), JsonFields.number(refused, "code"));
    }

    private static JsonObject memory(AgentMemory memory) {
        JsonObject json = new JsonObject();
        json.add("history", part(memory.history(), AgentJson::history));
        json.add("results", part(memory.results(), AgentJson::results));
        json.add("restart", part(memory.restartRequired(), required -> {
            JsonObject flag = new JsonObject();
            flag.addProperty("required", required);
            return flag;
        }));
        return json;
    }

    private static AgentMemory memory(JsonObject json) {
        return new AgentMemory(
                part(JsonFields.object(json, "history"), AgentJson::history),
                part(JsonFields.object(json, "results"), AgentJson::results),
                part(JsonFields.object(json, "restart"), flag -> JsonFields.flag(flag, "required")));
    }

    private static <T> JsonObject part(AgentPart<T> part, Function<T, JsonObject> form) {
        if (part instanceof AgentPart.Given<T> given) {
            return form.apply(given.value());
        }
        AgentPart.Refused<T> refused = (AgentPart.Refused<T>) part;
        JsonObject json = new JsonObject();
        json.add("refused", refused(refused.member(), refused.code()));
        return json;
    }

    private static <T> AgentPart<T> part(JsonObject json, Function<JsonObject, T> reader) {
        if (!json.has("refused")) {
            return new AgentPart.Given<>(reader.apply(json));
        }
        JsonObject refused = JsonFields.object(json, "refused");
        return new AgentPart.Refused<>(JsonFields.text(refused, "member"), JsonFields.number(refused, "code"));
    }

    private static JsonObject refused(String member, int code) {
        JsonObject json = new JsonObject();
        json.addProperty("member", member);
        json.addProperty("code", code);
        return json;
    }

    private static JsonObject history(AgentMemory.History history) {
        JsonObject json = new JsonObject();
        json.add("entries", JsonLists.array(history.newestFirst(), AgentJson::entry));
        json.addProperty("damaged", history.damaged());
        return json;
    }

    private static AgentMemory.History history(JsonObject json) {
        return new AgentMemory.History(
                JsonFields.objects(json, "entries", AgentJson::entry), JsonFields.number(json, "damaged"));
    }

    private static JsonObject entry(AgentEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("operation", entry.operation());
        json.addProperty("result", entry.resultCode());
        json.addProperty("code", entry.hresult());
        json.addProperty("unmapped", entry.unmapped());
        json.addProperty("time", entry.time().toString());
        json.addProperty("id", entry.updateIdOrNull());
        json.addProperty("revision", entry.revision());
        json.addProperty("title", entry.titleOrNull());
        json.addProperty("service", entry.serviceIdOrNull());
        json.addProperty("client", entry.clientOrNull());
        return json;
    }

    private static AgentEntry entry(JsonObject json) {
        return new AgentEntry(
                JsonFields.number(json, "operation"),
                JsonFields.number(json, "result"),
                JsonFields.number(json, "code"),
                JsonFields.number(json, "unmapped"),
                JsonFields.instant(json, "time"),
                JsonFields.textOrNull(json, "id"),
                JsonFields.number(json, "revision"),
                JsonFields.textOrNull(json, "title"),
                JsonFields.textOrNull(json, "service"),
                JsonFields.textOrNull(json, "client"));
    }

    private static JsonObject results(AgentMemory.Results results) {
        JsonObject json = new JsonObject();
        json.addProperty("searched", results.searched().map(Instant::toString).orElse(null));
        json.addProperty("installed", results.installed().map(Instant::toString).orElse(null));
        return json;
    }

    private static AgentMemory.Results results(JsonObject json) {
        return new AgentMemory.Results(timeOrNull(json, "searched"), timeOrNull(json, "installed"));
    }

    private static @Nullable Instant timeOrNull(JsonObject json, String name) {
        String text = JsonFields.textOrNull(json, name);
        return text == null ? null : Instant.parse(text);
    }
}
