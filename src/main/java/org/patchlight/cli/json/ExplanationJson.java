package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.code.Route;
import org.patchlight.words.Words;

/** The JSON of one code of {@code explain}, as specified in CLI.md, with its causes and the extend code. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * The object for one code.
     *
     * @param explanation what the code means
     * @param extend the extend code that was given with it; null if none
     * @param words the texts
     */
    public static JsonObject of(Explanation explanation, @Nullable ExtendCode extend, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("code", explanation.code().toString());
        json.addProperty("decimal", explanation.code().value());
        json.add("symbol", Json.text(explanation.symbolOrNull()));
        json.addProperty("meaning", words.say(explanation.meaning()));
        json.addProperty("family", explanation.family());
        json.add("fixes", Json.strings(explanation.fixes()));
        json.addProperty("reinstall", explanation.needsReinstallation());
        json.add("causes", Json.array(explanation.routing().possible(), route -> cause(route, words)));
        json.add("extend", extend == null ? JsonNull.INSTANCE : extend(extend, words));
        return json;
    }

    private static JsonElement cause(Route route, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("id", route.cause().id());
        json.addProperty("title", words.say(route.cause().title()));
        json.addProperty("advice", words.say(route.cause().advice()));
        json.add(
                "when",
                route.conditionOrNull() == null
                        ? JsonNull.INSTANCE
                        : new JsonPrimitive(route.conditionOrNull().toString()));
        json.add("fixes", Json.strings(route.fixes()));
        json.addProperty("source", route.source());
        return json;
    }

    private static JsonElement extend(ExtendCode extend, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("code", extend.toString());
        json.addProperty("phase", words.say(extend.phaseWords()));
        json.addProperty("operation", words.say(extend.operationWords()));
        return json;
    }
}
