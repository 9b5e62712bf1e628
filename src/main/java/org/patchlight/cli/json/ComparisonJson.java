package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseComparison;
import org.patchlight.casefile.CaseComparison.Difference;
import org.patchlight.casefile.CaseFile;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

/** The JSON of {@code analyze --compare}, as described in docs/cli.md. */
public final class ComparisonJson {
    private final Words words;

    /** A writer that uses these texts. */
    public ComparisonJson(Words words) {
        this.words = words;
    }

    /**
     * The whole document.
     *
     * @param first the path of the first case
     * @param second the path of the second case
     */
    public JsonObject document(CaseComparison comparison, String first, String second) {
        JsonObject json = Json.document(comparison.first().report().time());
        json.addProperty("status", comparison.status().id());
        json.add("first", side(first, comparison.first()));
        json.add("second", side(second, comparison.second()));
        json.add("differences", Json.array(comparison.differences(), this::difference));
        return json;
    }

    private static JsonObject side(String path, CaseFile caseFile) {
        JsonObject json = new JsonObject();
        json.addProperty("path", path);
        json.addProperty("status", caseFile.report().status().id());
        return json;
    }

    private JsonElement difference(Difference difference) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", difference.kind().id());
        json.addProperty("what", words.say(difference.what()));
        json.add("first", text(difference.firstOrNull()));
        json.add("second", text(difference.secondOrNull()));
        return json;
    }

    private JsonElement text(@Nullable Message message) {
        return Json.text(message == null ? null : words.say(message));
    }
}
