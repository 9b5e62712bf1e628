package org.patchlight.pc.windows.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Lists of objects as JSON arrays. */
final class JsonLists {
    private JsonLists() {}

    static <T> JsonArray array(List<T> list, Function<T, JsonObject> form) {
        JsonArray array = new JsonArray();
        list.forEach(item -> array.add(form.apply(item)));
        return array;
    }
}
