package org.patchlight.eventlog;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.SharedValue;

/**
 * What was last written into the log, so that only changes are written.
 *
 * @param revision grows with each change, so that notes that couldn't be stored still count in this process
 * @param day the day of the last event, by the PC's clock: days since 1970
 * @param count how many events were written on that day
 * @param findings the findings that the log shows as open, by their ids
 * @param stopped the findings with which a remediation was stopped; empty if none is
 * @param refused the reason and the fixes of the last refusal; empty if fixes ran since
 * @param failed why the last update of Patchlight failed; empty if none did since the last one began
 */
record LogNotes(
        long revision,
        long day,
        int count,
        Map<String, KnownFinding> findings,
        String stopped,
        String refused,
        String failed) {
    static final LogNotes NONE = new LogNotes(0, 0, 0, Map.of(), "", "", "");

    LogNotes {
        findings = Map.copyOf(findings);
    }

    LogNotes counting(long today, int written) {
        return new LogNotes(revision + 1, today, written, findings, stopped, refused, failed);
    }

    LogNotes withFindings(Map<String, KnownFinding> now) {
        return new LogNotes(revision, day, count, now, stopped, refused, failed);
    }

    LogNotes withStopped(String now) {
        return new LogNotes(revision, day, count, findings, now, refused, failed);
    }

    LogNotes withRefused(String now) {
        return new LogNotes(revision, day, count, findings, stopped, now, failed);
    }

    LogNotes withFailed(String now) {
        return new LogNotes(revision, day, count, findings, stopped, refused, now);
    }

    /** Whether the other one has the same content, whatever its revision. */
    boolean isLike(LogNotes other) {
        return other.withRevision(revision).equals(this);
    }

    private LogNotes withRevision(long other) {
        return new LogNotes(other, day, count, findings, stopped, refused, failed);
    }

    /** The notes as JSON. */
    static SharedValue.Form<LogNotes> json() {
        return new SharedValue.Form<>() {
            @Override
            public LogNotes read(String text) {
                return JsonFields.read(text, LogNotes::read);
            }

            @Override
            public String write(LogNotes notes) {
                return notes.toJson() + "\n";
            }
        };
    }

    private static LogNotes read(JsonObject json) {
        Map<String, KnownFinding> findings = new TreeMap<>();
        JsonFields.texts(json, "findings")
                .forEach((id, text) -> KnownFinding.parse(text).ifPresent(known -> findings.put(id, known)));
        return new LogNotes(
                JsonFields.longNumber(json, "revision"),
                JsonFields.longNumber(json, "day"),
                JsonFields.number(json, "count"),
                findings,
                JsonFields.text(json, "stopped"),
                JsonFields.text(json, "refused"),
                JsonFields.text(json, "failed"));
    }

    private JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("revision", revision);
        json.addProperty("day", day);
        json.addProperty("count", count);
        JsonObject open = new JsonObject();
        new TreeMap<>(findings).forEach((id, known) -> open.addProperty(id, known.text()));
        json.add("findings", open);
        json.addProperty("stopped", stopped);
        json.addProperty("refused", refused);
        json.addProperty("failed", failed);
        return json;
    }
}
