package org.patchlight.helper;

import static org.patchlight.machine.JsonFields.array;
import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.patchlight.health.Message;

/** Converts a message to and from JSON, so that the reading process puts it into its user's language. */
final class MessageJson {
    private static final int DEEPEST = 6;
    private static final int MOST_ARGUMENTS = 20;

    private final Predicate<String> known;

    /**
     * A converter.
     *
     * @param known whether there is a text for a key; a message without one becomes {@code helper.other-words}
     */
    MessageJson(Predicate<String> known) {
        this.known = known;
    }

    static JsonObject write(Message message) {
        JsonArray arguments = new JsonArray();
        message.arguments().forEach(argument -> arguments.add(argument(argument)));
        JsonObject json = new JsonObject();
        json.addProperty("key", message.key());
        json.add("arguments", arguments);
        return json;
    }

    private static JsonElement argument(Object argument) {
        JsonObject typed = new JsonObject();
        if (argument instanceof Message message) {
            return write(message);
        }
        if (argument instanceof Instant time) {
            typed.addProperty("time", time.toString());
            return typed;
        }
        if (argument instanceof Duration length) {
            typed.addProperty("length", length.toString());
            return typed;
        }
        return argument instanceof Number number
                ? new JsonPrimitive(number)
                : new JsonPrimitive(String.valueOf(argument));
    }

    /**
     * Reads a message.
     *
     * @throws RuntimeException of a kind that {@link org.patchlight.machine.JsonFields#read} turns into a
     *     JsonParseException, if the object is not a message
     */
    Message read(JsonObject json) {
        return read(json, 0);
    }

    private Message read(JsonObject json, int depth) {
        String key = text(json, "key");
        JsonArray given = array(json, "arguments");
        if (depth > DEEPEST || given.size() > MOST_ARGUMENTS) {
            throw new IllegalArgumentException("not a message of ours");
        }
        if (!known.test(key)) {
            return Message.of("helper.other-words");
        }
        List<Object> arguments = new ArrayList<>();
        given.forEach(one -> arguments.add(argument(one, depth)));
        return new Message(key, arguments);
    }

    private Object argument(JsonElement json, int depth) {
        if (json.isJsonPrimitive()) {
            JsonPrimitive simple = json.getAsJsonPrimitive();
            return simple.isNumber() ? number(simple.getAsString()) : simple.getAsString();
        }
        JsonObject typed = json.getAsJsonObject();
        if (typed.has("time")) {
            return instant(typed, "time");
        }
        return typed.has("length") ? Duration.parse(text(typed, "length")) : read(typed, depth + 1);
    }

    private static Number number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException broken) {
            return Double.valueOf(text);
        }
    }
}
