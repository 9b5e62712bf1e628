package org.patchlight.clock.measure;

import static org.patchlight.machine.JsonFields.longNumber;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.SharedValue;

/**
 * The text of {@code server-questions.json}. Times are those of the monotonic clock, which counts from the start of the
 * machine, so that no step of the wall clock frees a server. After a restart of the machine the clock is below the time at
 * which the file was written. At least as much time has then passed as the clock shows.
 *
 * @param nanos the monotonic clock in nanoseconds
 * @param longest how long an empty bucket takes to fill
 */
record QuestionBudgetForm(LongSupplier nanos, Duration longest) implements SharedValue.Form<Map<String, Long>> {
    private record Bucket(String server, long full) {}

    @Override
    public String write(Map<String, Long> full) {
        JsonArray asked = new JsonArray();
        full.forEach((server, until) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("server", server);
            entry.addProperty("fullAtNanos", until);
            asked.add(entry);
        });
        JsonObject root = new JsonObject();
        root.addProperty("writtenAtNanos", nanos.getAsLong());
        root.add("asked", asked);
        return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
    }

    @Override
    public Map<String, Long> read(String text) {
        long now = nanos.getAsLong();
        return JsonFields.read(text, root -> {
            long written = longNumber(root, "writtenAtNanos");
            boolean restarted = written - now > 0;
            List<Bucket> buckets = JsonFields.objects(
                    root, "asked", entry -> new Bucket(text(entry, "server"), longNumber(entry, "fullAtNanos")));
            Map<String, Long> full = new TreeMap<>();
            for (Bucket bucket : buckets) {
                long left = restarted ? bucket.full() - written - Math.max(0, now) : bucket.full() - now;
                full.merge(bucket.server(), now + Math.max(0, Math.min(left, longest.toNanos())), Math::max);
            }
            return full;
        });
    }
}
