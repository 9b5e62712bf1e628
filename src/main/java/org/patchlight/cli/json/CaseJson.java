package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.words.Words;

/** The JSON of {@code analyze}, as specified in CLI.md. */
public final class CaseJson {
    private final Words words;

    /** A writer that uses these texts. */
    public CaseJson(Words words) {
        this.words = words.exact();
    }

    /**
     * The whole document.
     *
     * @param caseFile the evidence that was read
     */
    public JsonObject document(CaseFile caseFile) {
        JsonObject json = Json.document(caseFile.report().time());
        json.addProperty("status", caseFile.report().status().id());
        json.add("sources", Json.array(caseFile.sources(), this::source));
        json.add("failures", Json.array(caseFile.failures(), CaseJson::failure));
        json.addProperty("failuresLeftOut", caseFile.failuresLeftOut());
        json.add("latest", latest(caseFile.latest()));
        CheckJson shared = new CheckJson(words);
        json.add("findings", shared.findings(caseFile.report()));
        json.add("causes", shared.causes(caseFile.report()));
        json.add("mentions", Json.array(caseFile.mentions(), mention -> MentionJson.of(mention, words)));
        return json;
    }

    private JsonElement source(CaseSource source) {
        JsonObject json = new JsonObject();
        json.addProperty("path", source.path());
        json.addProperty("kind", source.kind().id());
        json.addProperty("records", source.records());
        json.addProperty("unreadable", source.unreadable());
        json.addProperty("outcome", source.outcome().id());
        json.add(
                "reason",
                source.troubles().isEmpty()
                        ? JsonNull.INSTANCE
                        : new JsonPrimitive(words.say(source.troubles().get(0))));
        return json;
    }

    private static JsonElement failure(UpdateFailure failure) {
        Attempt attempt = failure.attempt();
        JsonObject json = new JsonObject();
        json.add("time", time(attempt.timeOrNull()));
        json.add("code", code(attempt.codeOrNull()));
        json.add("rootCode", code(attempt.rootCodeOrNull()));
        json.addProperty("kind", attempt.operation().id());
        json.addProperty("class", failure.updateClass().id());
        json.add("title", Json.text(attempt.titleOrNull()));
        json.add("kb", Json.text(attempt.kbOrNull()));
        json.add("updateId", Json.text(attempt.updateIdOrNull()));
        json.addProperty("healed", failure.resolved());
        json.addProperty("path", failure.source());
        json.add("alsoIn", Json.strings(failure.alsoIn()));
        json.add("culprit", Json.first(attempt.detail().culprits(), CulpritJson::of));
        json.add("culprits", Json.array(attempt.detail().culprits(), CulpritJson::of));
        Integer exitCode = attempt.detail().exitCodeOrNull();
        json.add("exitCode", exitCode == null ? JsonNull.INSTANCE : new JsonPrimitive(exitCode));
        return json;
    }

    private static JsonObject latest(Optional<Attempt> latest) {
        JsonObject json = new JsonObject();
        String outcome = latest.map(attempt -> attempt.succeeded() ? "success" : "failure")
                .orElse("none");
        json.addProperty("outcome", outcome);
        json.add("time", latest.map(attempt -> time(attempt.timeOrNull())).orElse(JsonNull.INSTANCE));
        json.add(
                "code",
                latest.filter(attempt -> !attempt.succeeded())
                        .map(attempt -> code(attempt.codeOrNull()))
                        .orElse(JsonNull.INSTANCE));
        return json;
    }

    /** A time in ISO 8601, at most to the millisecond, as in all documents. */
    private static JsonElement time(@Nullable EvidenceTime time) {
        if (time == null) {
            return JsonNull.INSTANCE;
        }
        return new JsonPrimitive(time.toMillis().toString());
    }

    private static JsonElement code(@Nullable Hresult code) {
        return Json.text(code == null ? null : code.toString());
    }
}
