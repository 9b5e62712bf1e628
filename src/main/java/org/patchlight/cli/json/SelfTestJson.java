package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcFacts;
import org.patchlight.selftest.Ability;
import org.patchlight.selftest.SelfTestLine;
import org.patchlight.words.Words;

/** The result of {@code selftest} as JSON. */
public final class SelfTestJson {
    private final Words words;

    /** JSON with texts in this language. */
    public SelfTestJson(Words words) {
        this.words = words;
    }

    /**
     * The document.
     *
     * @param factsOrNull the PC; null if it could not be opened
     */
    public JsonObject document(Instant time, @Nullable PcFacts factsOrNull, List<SelfTestLine> lines) {
        JsonObject json = Json.document(time);
        if (factsOrNull != null) {
            json.add("pc", CheckJson.pc(factsOrNull));
        }
        JsonObject counts = new JsonObject();
        for (Ability ability : Ability.values()) {
            counts.addProperty(
                    ability.id(),
                    lines.stream().filter(line -> line.ability() == ability).count());
        }
        json.add("counts", counts);
        json.add("lines", Json.array(lines, this::line));
        return json;
    }

    private JsonElement line(SelfTestLine line) {
        JsonObject json = new JsonObject();
        json.addProperty("id", line.id());
        json.addProperty("status", line.ability().id());
        json.addProperty("value", line.value());
        json.addProperty("meaning", words.say(line.meaning()));
        return json;
    }
}
