package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.Peer;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.pc.service.ServiceFacts;

/** What Windows reports about the time, as JSON. Null means unknown or not read. */
final class WindowsTimeJson {
    private WindowsTimeJson() {}

    static JsonObject of(WindowsTime windows) {
        JsonObject json = new JsonObject();
        Optional<ServiceFacts> service = windows.service().known();
        json.add(
                "service",
                Json.text(service.map(facts -> facts.state().name().toLowerCase(Locale.ROOT))
                        .orElse(null)));
        json.add(
                "startType",
                Json.text(service.map(facts -> facts.startType().id()).orElse(null)));
        Optional<InternetTime> set = windows.internetTime().known();
        json.add("type", Json.text(set.map(InternetTime::typeOrNull).orElse(null)));
        List<String> peers = set.stream()
                .flatMap(time -> time.peers().stream())
                .map(Peer::toString)
                .toList();
        json.add("peers", set.isPresent() ? Json.strings(peers) : JsonNull.INSTANCE);
        json.add(
                "policy",
                set.<JsonElement>map(time -> new JsonPrimitive(time.byPolicy())).orElse(JsonNull.INSTANCE));
        json.add("timeZone", Json.text(windows.zone().known().orElse(null)));
        Optional<TimeServiceReport> report = windows.report().known();
        json.add("source", Json.text(report.flatMap(TimeServiceReport::source).orElse(null)));
        json.add(
                "synchronised",
                report.flatMap(TimeServiceReport::isSynchronised)
                        .<JsonElement>map(JsonPrimitive::new)
                        .orElse(JsonNull.INSTANCE));
        json.add("lastSync", Json.time(windows.lastGood()));
        OptionalInt error = report.map(TimeServiceReport::lastError).orElse(OptionalInt.empty());
        json.add("lastError", error.isPresent() ? new JsonPrimitive(error.getAsInt()) : JsonNull.INSTANCE);
        json.add("phaseOffsetSeconds", Json.seconds(report.flatMap(TimeServiceReport::phaseOffset)));
        return json;
    }
}
