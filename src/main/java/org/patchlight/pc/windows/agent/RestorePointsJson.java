package org.patchlight.pc.windows.agent;

import com.google.gson.JsonObject;
import java.util.List;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.RestorePoints.Point;

/** The list of restore points as JSON, and back; see {@link AgentJson}. */
final class RestorePointsJson {
    private static final String LIST = "points";

    private RestorePointsJson() {}

    static JsonObject write(List<Point> points) {
        JsonObject json = new JsonObject();
        json.add(LIST, JsonLists.array(points, RestorePointsJson::point));
        return json;
    }

    static List<Point> read(JsonObject json) {
        return JsonFields.objects(
                json,
                LIST,
                point -> new Point(
                        JsonFields.longNumber(point, "number"),
                        JsonFields.text(point, "description"),
                        JsonFields.instant(point, "made")));
    }

    private static JsonObject point(Point point) {
        JsonObject json = new JsonObject();
        json.addProperty("number", point.number());
        json.addProperty("description", point.description());
        json.addProperty("made", point.made().toString());
        return json;
    }
}
