package org.patchlight.machine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that may be damaged, foreign or of another version. Gson reports a missing or mistyped member by many kinds
 * of exceptions; all methods here throw only {@link JsonParseException}.
 */
public final class JsonFields {
    private static final double MOST_SECONDS = 1e12;

    private JsonFields() {}

    /**
     * Parses a text that must be one JSON object, and reads it.
     *
     * @throws JsonParseException if the text is no JSON object, or the reader fails on it
     */
    public static <T> T read(String text, Function<JsonObject, T> reader) {
        return checked("JSON", () -> reader.apply(JsonParser.parseString(text).getAsJsonObject()));
    }

    /** A member that must be there, converted; an error of the conversion is a {@link JsonParseException}. */
    public static <T> T value(JsonObject json, String name, Function<JsonElement, T> conversion) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return checked(name, () -> conversion.apply(value));
    }

    /** A member that must be text, a number or a truth value, as text. */
    public static String text(JsonObject json, String name) {
        return value(json, name, JsonElement::getAsString);
    }

    /** A member as text; null if it is missing or null. */
    public static @Nullable String textOrNull(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : text(json, name);
    }

    /** A member that must be a number. */
    public static int number(JsonObject json, String name) {
        return value(json, name, JsonElement::getAsInt);
    }

    /** A member that must be a number, beyond the range of {@code int} too. */
    public static long longNumber(JsonObject json, String name) {
        return value(json, name, JsonElement::getAsLong);
    }

    /**
     * A member that must be a length of time in seconds; null if it is missing or null. At most 1e12 s, some 31,000 years,
     * which is more than any clock of Windows can be wrong by: JSON that Gson reads may also hold NaN and infinity.
     */
    public static @Nullable Double secondsOrNull(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        double seconds = value(json, name, JsonElement::getAsDouble);
        if (!(Math.abs(seconds) <= MOST_SECONDS)) {
            throw new JsonParseException(name + " is no length of time");
        }
        return seconds;
    }

    /** A member that must be a truth value; text other than "true" counts as false, as in Gson. */
    public static boolean flag(JsonObject json, String name) {
        return value(json, name, JsonElement::getAsBoolean);
    }

    /** A member that must be a time in ISO 8601. */
    public static Instant instant(JsonObject json, String name) {
        return value(json, name, time -> Instant.parse(time.getAsString()));
    }

    /** A member that must be an object. */
    public static JsonObject object(JsonObject json, String name) {
        return value(json, name, JsonElement::getAsJsonObject);
    }

    /** A member that must be an array. */
    public static JsonArray array(JsonObject json, String name) {
        return value(json, name, JsonElement::getAsJsonArray);
    }

    /** A member that must be an array, each of its elements converted. */
    public static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> conversion) {
        return value(json, name, array -> {
            List<T> list = new ArrayList<>();
            array.getAsJsonArray().forEach(element -> list.add(conversion.apply(element)));
            return list;
        });
    }

    /** A member that must be an array of objects, each of them converted. */
    public static <T> List<T> objects(JsonObject json, String name, Function<JsonObject, T> conversion) {
        return list(json, name, element -> conversion.apply(element.getAsJsonObject()));
    }

    /** A member that must be an object of texts, in the order of the document. */
    public static Map<String, String> texts(JsonObject json, String name) {
        return value(json, name, object -> {
            Map<String, String> texts = new LinkedHashMap<>();
            object.getAsJsonObject()
                    .entrySet()
                    .forEach(e -> texts.put(e.getKey(), e.getValue().getAsString()));
            return texts;
        });
    }

    private static <T> T checked(String what, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalStateException
                | IllegalArgumentException
                | ClassCastException
                | UnsupportedOperationException
                | ArithmeticException
                | DateTimeException malformed) {
            throw new JsonParseException(what + " is malformed", malformed);
        }
    }
}
