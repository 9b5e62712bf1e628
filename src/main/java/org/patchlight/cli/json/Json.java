package org.patchlight.cli.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.Seconds;

/** The parts that all JSON documents of the command line share. */
public final class Json {
    private static final int SCHEMA = 1;

    private Json() {}

    /** A document with its head: schema, version and time. */
    public static JsonObject document(Instant time) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("version", BuildFacts.read().version());
        json.addProperty("time", time(time));
        return json;
    }

    /** The document of {@code --version}: the versions of this program and of the Java that runs it. */
    public static JsonObject program() {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("version", BuildFacts.read().version());
        json.addProperty("java", System.getProperty("java.version"));
        return json;
    }

    /**
     * The document of a failed command.
     *
     * @param kind the kind of failure
     * @param message the text for the user
     */
    public static JsonObject error(String kind, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("kind", kind);
        error.addProperty("message", message);
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.add("error", error);
        return json;
    }

    /** A time in ISO 8601 and UTC, at most to the millisecond. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static JsonElement time(Optional<Instant> time) {
        return time.<JsonElement>map(t -> new JsonPrimitive(time(t))).orElse(JsonNull.INSTANCE);
    }

    /** A duration in seconds, rounded to the microsecond; null if empty. */
    static JsonElement seconds(Optional<Duration> duration) {
        return duration.<JsonElement>map(d -> new JsonPrimitive(Math.round(Seconds.of(d) * 1e6) / 1e6))
                .orElse(JsonNull.INSTANCE);
    }

    /** A string, or JSON null. */
    public static JsonElement text(@Nullable String text) {
        return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text);
    }

    /** An array of the items, each converted by the function. */
    public static <T> JsonArray array(List<T> items, Function<T, JsonElement> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    /** The first of the items, converted by the function; JSON null if there is none. */
    static <T> JsonElement first(List<T> items, Function<T, JsonElement> form) {
        return items.isEmpty() ? JsonNull.INSTANCE : form.apply(items.get(0));
    }

    /** An array of strings. */
    public static JsonArray strings(List<String> strings) {
        return array(strings, JsonPrimitive::new);
    }
}
