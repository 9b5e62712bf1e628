package org.patchlight.collect;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Replaces the texts of a JSON document. Names and numbers stay. The texts are replaced before they are escaped,
 * because an escape such as {@code \\n} would become a part of the next word.
 */
final class JsonTexts {
    private final UnaryOperator<String> keeping;

    /**
     * A replacer.
     *
     * @param keeping what stays of a text
     */
    JsonTexts(UnaryOperator<String> keeping) {
        this.keeping = keeping;
    }

    /**
     * The document with all texts replaced, one member a line.
     *
     * @throws com.google.gson.JsonParseException if it is not JSON
     */
    String kept(String document) {
        return new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create()
                .toJson(kept(JsonParser.parseString(document)));
    }

    private JsonElement kept(JsonElement element) {
        if (element.isJsonObject()) {
            JsonObject object = new JsonObject();
            for (Map.Entry<String, JsonElement> member :
                    element.getAsJsonObject().entrySet()) {
                object.add(member.getKey(), kept(member.getValue()));
            }
            return object;
        }
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(one -> array.add(kept(one)));
            return array;
        }
        boolean text = element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
        return text ? new JsonPrimitive(keeping.apply(oneLine(element.getAsString()))) : element;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
