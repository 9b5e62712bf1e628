package org.patchlight.cli.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.HealthReport;
import org.patchlight.health.NextMove;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.words.Words;

/** The JSON of {@code check} and of its parts, as specified in CLI.md. */
public final class CheckJson {
    private final Words words;

    /** A writer that uses these texts. */
    public CheckJson(Words words) {
        this.words = words.exact();
    }

    /** The whole document of {@code check}. */
    public JsonObject document(PcFacts facts, CheckReport check) {
        JsonObject json = Json.document(check.report().time());
        json.addProperty("status", check.report().status().id());
        json.add("pc", pc(facts));
        json.add("clock", clock(check.clock()));
        json.add("updates", updates(check.updates()));
        json.add("devices", devices(check.devices()));
        json.add("findings", findings(check.report()));
        json.add("causes", causes(check.report()));
        return json;
    }

    /** The findings, in their order, without a report about their causes. */
    public JsonArray findings(List<Finding> findings) {
        return Json.array(findings, finding -> finding(finding, NextMove.of(finding, findings)));
    }

    /** The findings of a report, in their order. */
    JsonArray findings(HealthReport report) {
        return Json.array(report.findings(), finding -> finding(finding, NextMove.of(finding, report)));
    }

    /** The causes, each with its chain of evidence and the findings that follow from it. */
    JsonArray causes(HealthReport report) {
        return Json.array(report.diagnoses(), this::cause);
    }

    private JsonElement cause(Diagnosis cause) {
        JsonObject json = new JsonObject();
        json.addProperty("id", cause.id());
        json.addProperty("title", words.say(cause.title()));
        json.add("chain", Json.strings(cause.chain().stream().map(words::say).toList()));
        json.add("findings", Json.strings(cause.findings()));
        json.add("fixes", Json.strings(cause.fixes()));
        return json;
    }

    /** The facts about the PC. */
    public static JsonObject pc(PcFacts facts) {
        JsonObject json = new JsonObject();
        json.addProperty("simulated", facts.simulated());
        json.add("scenario", Json.text(facts.scenario()));
        json.addProperty("windows", facts.windows());
        json.addProperty("managed", facts.management().isManaged());
        return json;
    }

    /** The result of measuring the clock. */
    public JsonObject clock(CheckResult<ClockMeasurement> result) {
        ClockMeasurement measured = result.state();
        JsonObject json = new JsonObject();
        json.addProperty("status", result.status().id());
        json.add("offsetSeconds", Json.seconds(measured.offset()));
        json.add("errorBoundSeconds", Json.seconds(measured.errorBound()));
        json.addProperty("method", measured.method().id());
        json.add("servers", Json.array(measured.servers(), this::server));
        json.add(
                "windows",
                measured.windows().<JsonElement>map(WindowsTimeJson::of).orElse(JsonNull.INSTANCE));
        return json;
    }

    private JsonElement server(ServerReading reading) {
        JsonObject json = new JsonObject();
        json.addProperty("address", reading.address());
        json.add("offsetSeconds", Json.seconds(reading.offset()));
        json.add("delaySeconds", Json.seconds(reading.delay()));
        json.addProperty("verdict", reading.trust().id());
        json.addProperty("reason", words.say(reading.reason()));
        return json;
    }

    private static JsonObject updates(CheckResult<UpdateState> result) {
        UpdateState state = result.state();
        JsonObject json = new JsonObject();
        json.addProperty("status", result.status().id());
        json.add("lastSuccess", Json.time(state.lastSuccess()));
        Optional<JsonElement> failure = state.lastFailure().map(CheckJson::failure);
        json.add("lastFailure", failure.orElse(JsonNull.INSTANCE));
        return json;
    }

    private static JsonElement failure(UpdateFailure failure) {
        JsonObject json = new JsonObject();
        json.addProperty("time", Json.time(failure.time()));
        json.add("code", Json.text(failure.code().map(Object::toString).orElse(null)));
        json.add("rootCode", Json.text(failure.root().map(Object::toString).orElse(null)));
        json.add("title", Json.text(failure.title().orElse(null)));
        json.add("kb", Json.text(failure.kb().orElse(null)));
        json.addProperty("source", failure.source());
        return json;
    }

    private JsonObject devices(CheckResult<DeviceState> result) {
        JsonObject json = new JsonObject();
        json.addProperty("status", result.status().id());
        json.add("problems", Json.array(result.state().problems(), this::problem));
        json.add("offered", Json.array(result.state().offered(), CheckJson::offered));
        return json;
    }

    private JsonElement problem(DeviceFacts device) {
        JsonObject json = new JsonObject();
        json.addProperty("name", device.name());
        json.addProperty("id", device.id());
        json.addProperty("code", device.problem());
        json.add(
                "meaning",
                words.sayIfKnown("device-problem." + device.problem())
                        .<JsonElement>map(JsonPrimitive::new)
                        .orElse(JsonNull.INSTANCE));
        return json;
    }

    private static JsonElement offered(OfferedDriver driver) {
        JsonObject json = new JsonObject();
        json.addProperty("title", driver.title());
        json.addProperty("deviceId", driver.deviceId());
        json.addProperty("version", driver.version());
        json.addProperty("date", driver.date().toString());
        return json;
    }

    private JsonElement finding(Finding finding, Optional<NextMove> next) {
        JsonObject json = new JsonObject();
        json.addProperty("id", finding.id());
        json.addProperty("severity", finding.severity().id());
        json.addProperty("title", words.say(finding.title()));
        json.addProperty("meaning", words.say(finding.meaning()));
        json.add(
                "evidence",
                Json.strings(finding.evidence().stream().map(words::say).toList()));
        json.add("since", Json.time(Optional.ofNullable(finding.since())));
        json.add("fixes", Json.strings(finding.fixes()));
        json.add(
                "codes",
                Json.strings(finding.codes().stream()
                        .map(FindingCode::code)
                        .distinct()
                        .toList()));
        json.add("culprit", Json.first(finding.culprits(), CulpritJson::of));
        json.add("owner", Json.text(next.map(move -> move.owner().id()).orElse(null)));
        json.add("nextStep", Json.text(next.map(move -> words.say(move.step())).orElse(null)));
        return json;
    }
}
