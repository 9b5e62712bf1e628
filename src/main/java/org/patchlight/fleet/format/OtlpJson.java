package org.patchlight.fleet.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.patchlight.fleet.PcState;

/**
 * One line of OTLP in JSON: the protobuf message {@code MetricsData} in its JSON form, 64-bit numbers as text
 * (OpenTelemetry Protocol 1.x, JSON Protobuf Encoding). The otlpjsonfile receiver of the Collector reads such lines.
 */
final class OtlpJson {
    private OtlpJson() {}

    static String of(PcState state, Instant now) {
        String time = state.time().getEpochSecond()
                + String.format(Locale.ROOT, "%09d", state.time().getNano());
        Map<String, JsonObject> byName = new LinkedHashMap<>();
        for (Metric metric : Metric.of(state)) {
            JsonObject one = byName.computeIfAbsent(metric.name(), name -> gauge(metric));
            JsonObject point = new JsonObject();
            point.addProperty("timeUnixNano", time);
            point.addProperty("asDouble", metric.value());
            point.add("attributes", attributes(metric.labels()));
            one.getAsJsonObject("gauge").getAsJsonArray("dataPoints").add(point);
        }
        JsonArray metrics = new JsonArray();
        byName.values().forEach(metrics::add);
        JsonObject scope = new JsonObject();
        scope.addProperty("name", "patchlight");
        scope.addProperty("version", state.version());
        JsonObject scoped = new JsonObject();
        scoped.add("scope", scope);
        scoped.add("metrics", metrics);
        JsonObject resource = new JsonObject();
        resource.add("attributes", attributes(Map.of("service.name", "patchlight")));
        JsonObject whole = new JsonObject();
        whole.add("resource", resource);
        whole.add("scopeMetrics", array(scoped));
        JsonObject data = new JsonObject();
        data.add("resourceMetrics", array(whole));
        return data + "\n";
    }

    private static JsonObject gauge(Metric metric) {
        JsonObject points = new JsonObject();
        points.add("dataPoints", new JsonArray());
        JsonObject one = new JsonObject();
        one.addProperty("name", metric.name());
        one.addProperty("description", metric.help());
        one.addProperty("unit", metric.unit());
        one.add("gauge", points);
        return one;
    }

    private static JsonArray attributes(Map<String, String> labels) {
        JsonArray attributes = new JsonArray();
        labels.forEach((key, value) -> {
            JsonObject text = new JsonObject();
            text.addProperty("stringValue", value);
            JsonObject attribute = new JsonObject();
            attribute.addProperty("key", key);
            attribute.add("value", text);
            attributes.add(attribute);
        });
        return attributes;
    }

    private static JsonArray array(JsonObject one) {
        JsonArray array = new JsonArray();
        array.add(one);
        return array;
    }
}
