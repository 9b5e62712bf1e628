package org.patchlight.clock.measure;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.patchlight.clock.measure.ServerRateLimiter.Rest;
import org.patchlight.sntp.Rejection;

/** Rests as JSON, their ends as times of the wall clock. */
final class BackoffJson {
    private BackoffJson() {}

    static String write(List<Rest> rests, Instant now) {
        JsonArray resting = new JsonArray();
        for (Rest rest : rests) {
            JsonObject entry = new JsonObject();
            entry.addProperty("server", rest.server());
            entry.addProperty("why", rest.why().id());
            entry.addProperty("until", now.plus(rest.left()).toString());
            entry.addProperty("restSeconds", rest.rest().toSeconds());
            JsonArray list = new JsonArray();
            rest.list().forEach(list::add);
            entry.add("list", list);
            resting.add(entry);
        }
        JsonObject root = new JsonObject();
        root.add("resting", resting);
        return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
    }

    /** @throws JsonParseException if the text is no list of rests */
    static List<Rest> read(String text, Instant now) {
        try {
            List<Rest> rests = new ArrayList<>();
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            for (JsonElement element : field(root, "resting").getAsJsonArray()) {
                rests.add(rest(element.getAsJsonObject(), now));
            }
            return rests;
        } catch (IllegalStateException
                | ClassCastException
                | NumberFormatException
                | DateTimeException
                | ArithmeticException odd) {
            throw new JsonParseException("no list of resting servers", odd);
        }
    }

    private static Rest rest(JsonObject entry, Instant now) {
        String id = field(entry, "why").getAsString();
        Rejection why = Arrays.stream(Rejection.values())
                .filter(rejection -> rejection.id().equals(id) && ServerRateLimiter.isKiss(rejection))
                .findFirst()
                .orElseThrow(() -> new JsonParseException("no kiss code: " + id));
        List<String> list = new ArrayList<>();
        field(entry, "list").getAsJsonArray().forEach(server -> list.add(server.getAsString()));
        Instant until = Instant.parse(field(entry, "until").getAsString());
        return new Rest(
                field(entry, "server").getAsString(),
                why,
                Duration.between(now, until),
                Duration.ofSeconds(field(entry, "restSeconds").getAsLong()),
                list);
    }

    private static JsonElement field(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return value;
    }
}
