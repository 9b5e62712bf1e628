package org.patchlight.cli.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.patchlight.words.Words;

/** The JSON of {@code fix}: the plan, and how it ended. */
public final class FixJson {
    private final Words words;

    /** @param words the language of titles and reasons */
    public FixJson(Words words) {
        this.words = words;
    }

    /**
     * The document of a run.
     *
     * @param now the time of the PC
     * @param run the id of the run; null if nothing ran
     * @param plan what was planned
     * @param verdict how it ended; null for a dry run
     * @param results how each fix ended
     */
    public JsonObject document(
            Instant now, @Nullable String run, Plan plan, @Nullable String verdict, List<FixResult> results) {
        JsonObject json = Json.document(now);
        json.add("run", Json.text(run));
        json.add("plan", Json.array(plan.fixes(), this::planned));
        json.add("blocked", plan.block().map(words::say).map(Json::text).orElse(JsonNull.INSTANCE));
        json.add("guards", Json.array(plan.blockers(), this::guard));
        json.add("verdict", Json.text(verdict));
        json.add("results", Json.array(results, this::result));
        return json;
    }

    private JsonElement planned(PlannedFix fix) {
        JsonObject json = new JsonObject();
        json.addProperty("fix", fix.declaration().id());
        json.add("steps", Json.array(fix.steps(), FixJson::step));
        fix.tier().ifPresent(tier -> {
            json.addProperty("tier", tier.number());
            json.addProperty("why", words.say(tier.why()));
        });
        return json;
    }

    private JsonElement guard(Blocker blocker) {
        JsonObject json = new JsonObject();
        json.addProperty("id", blocker.id());
        json.addProperty("why", words.say(blocker.why()));
        JsonArray fixes = new JsonArray();
        blocker.fixes().forEach(fixes::add);
        json.add("fixes", fixes);
        return json;
    }

    private static JsonElement step(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("action", step.action());
        json.addProperty("target", step.target());
        json.addProperty("undoable", step.undoable());
        return json;
    }

    private JsonElement result(FixResult result) {
        JsonObject json = new JsonObject();
        json.add("fix", Json.text(result.fixId().isEmpty() ? null : result.fixId()));
        json.addProperty("verdict", result.verdict().id());
        json.addProperty("detail", words.say(result.detail()));
        return json;
    }
}
