package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.patchlight.health.Culprit;

/** The JSON of what the evidence names as the reason for a failure, as specified in CLI.md. */
final class CulpritJson {
    private CulpritJson() {}

    static JsonElement of(Culprit culprit) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", culprit.kind().id());
        json.addProperty("name", culprit.name());
        json.add("path", Json.text(culprit.pathOrNull()));
        json.add("kb", Json.text(culprit.kbOrNull()));
        json.add("source", Json.text(culprit.sourceOrNull()));
        return json;
    }
}
