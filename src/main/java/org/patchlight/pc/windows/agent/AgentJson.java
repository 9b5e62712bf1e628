package org.patchlight.pc.windows.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        if (answer.installingOrNull() != null) {
            json.addProperty("installing", answer.installingOrNull());
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
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (json.has("memory")) {
                return Optional.of(AgentAnswer.of(memory(json.getAsJsonObject("memory"))));
            }
            if (json.has("offers")) {
                return Optional.of(AgentAnswer.of(OffersJson.read(json.getAsJsonObject("offers"))));
            }
            if (json.has("installation")) {
                return Optional.of(AgentAnswer.of(InstallationJson.read(json.getAsJsonObject("installation"))));
            }
            if (json.has("installing")) {
                return Optional.of(AgentAnswer.installing(json.get("installing").getAsBoolean()));
            }
            JsonObject refused = json.getAsJsonObject("refused");
            return Optional.of(AgentAnswer.refused(
                    refused.get("member").getAsString(), refused.get("code").getAsInt()));
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException
                | NumberFormatException
                | DateTimeException garbage) { // members are missing or of another type
            return Optional.empty();
        }
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
                part(json.getAsJsonObject("history"), AgentJson::history),
                part(json.getAsJsonObject("results"), AgentJson::results),
                part(
                        json.getAsJsonObject("restart"),
                        flag -> flag.get("required").getAsBoolean()));
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
        JsonObject refused = json.getAsJsonObject("refused");
        return new AgentPart.Refused<>(
                refused.get("member").getAsString(), refused.get("code").getAsInt());
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
                JsonLists.list(json, "entries", AgentJson::entry),
                json.get("damaged").getAsInt());
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
                json.get("operation").getAsInt(),
                json.get("result").getAsInt(),
                json.get("code").getAsInt(),
                json.get("unmapped").getAsInt(),
                Instant.parse(json.get("time").getAsString()),
                textOrNull(json, "id"),
                json.get("revision").getAsInt(),
                textOrNull(json, "title"),
                textOrNull(json, "service"),
                textOrNull(json, "client"));
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

    private static @Nullable String textOrNull(JsonObject json, String name) {
        JsonElement text = json.get(name);
        return text == null || text.isJsonNull() ? null : text.getAsString();
    }

    private static @Nullable Instant timeOrNull(JsonObject json, String name) {
        String text = textOrNull(json, name);
        return text == null ? null : Instant.parse(text);
    }
}
