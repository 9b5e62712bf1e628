package org.patchlight.fleet.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.patchlight.fleet.PcState;
import org.patchlight.health.Severity;

/** One object for a master item; dependent items take their values from it. It has its own time stamp. */
final class ZabbixJson {
    private ZabbixJson() {}

    static String of(PcState state, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("timestamp", state.time().getEpochSecond());
        json.addProperty("age", Long.parseLong(Summary.age(state.time(), now)));
        json.addProperty("version", state.version());
        json.addProperty("status", state.status().id());
        json.addProperty("statusCode", Summary.code(state.status()));
        json.addProperty("summary", Summary.plain(Summary.of(state)));
        state.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part ->
                        json.addProperty(part.getKey().id(), part.getValue().id()));
        json.addProperty("problems", state.count(Severity.PROBLEM));
        json.addProperty("attention", state.count(Severity.ATTENTION));
        json.addProperty("restartPending", state.restart().isPresent());
        if (state.offsetOrNull() != null) {
            json.addProperty("clockOffset", state.offsetOrNull());
        }
        if (state.lastSuccessOrNull() != null) {
            json.addProperty("lastSuccess", state.lastSuccessOrNull().getEpochSecond());
        }
        JsonArray findings = new JsonArray();
        state.problems().forEach(problem -> {
            JsonObject finding = new JsonObject();
            finding.addProperty("id", problem.id());
            finding.addProperty("severity", problem.severity().id());
            finding.addProperty("title", Summary.plain(problem.title()));
            findings.add(finding);
        });
        json.add("findings", findings);
        return json + "\n";
    }
}
