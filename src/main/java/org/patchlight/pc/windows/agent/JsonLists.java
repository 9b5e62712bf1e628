package org.patchlight.pc.windows.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists of objects as JSON arrays, and back. */
final class JsonLists {
    private JsonLists() {}

    static <T> JsonArray array(List<T> list, Function<T, JsonObject> form) {
        JsonArray array = new JsonArray();
        list.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> reader) {
        List<T> list = new ArrayList<>();
        json.getAsJsonArray(name).forEach(item -> list.add(reader.apply(item.getAsJsonObject())));
        return list;
    }
}
