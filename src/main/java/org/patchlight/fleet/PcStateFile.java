package org.patchlight.fleet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.fleet.PcState.Problem;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of the newest check in {@code state.json}, so that an engine can ask often without a new check each time. */
public final class PcStateFile {
    private static final Logger LOG = LoggerFactory.getLogger(PcStateFile.class);
    private static final int SCHEMA = 1;
    /** Far more than any state needs. */
    private static final long LARGEST = 1 << 20;

    private final @Nullable KeptFile file;

    private PcStateFile(@Nullable KeptFile file) {
        this.file = file;
    }

    /** The file in this folder. */
    public static PcStateFile in(Path folder) {
        return new PcStateFile(new KeptFile(folder, "state", LARGEST));
    }

    /** For a simulated PC in memory, of which nothing is kept. */
    public static PcStateFile none() {
        return new PcStateFile(null);
    }

    /** Keeps the state in place of the one before. A file that can't be written is only logged: the check has its result. */
    public void keep(PcState state) {
        if (file == null) {
            return;
        }
        try {
            file.write(write(state) + "\n");
        } catch (IOException unwritable) {
            LOG.warn("the state could not be written: {}", file.path(), unwritable);
        }
    }

    /** The state that was kept; empty if there is none or it can't be read. */
    public Optional<PcState> read() {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return file.read().map(text -> JsonFields.read(text, PcStateFile::read));
        } catch (IOException | JsonParseException unusable) {
            LOG.warn("the state could not be read: {}", file.path(), unusable);
            return Optional.empty();
        }
    }

    private static JsonObject write(PcState state) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("time", state.time().toString());
        json.addProperty("version", state.version());
        json.addProperty("status", state.status().id());
        JsonObject parts = new JsonObject();
        new TreeMap<>(state.parts()).forEach((subject, status) -> parts.addProperty(subject.id(), status.id()));
        json.add("parts", parts);
        json.add("offsetSeconds", number(state.offsetOrNull()));
        json.add("errorBoundSeconds", number(state.boundOrNull()));
        json.add("lastSuccess", text(state.lastSuccessOrNull()));
        JsonArray problems = new JsonArray();
        state.problems().forEach(problem -> problems.add(write(problem)));
        json.add("problems", problems);
        return json;
    }

    private static JsonObject write(Problem problem) {
        JsonObject json = new JsonObject();
        json.addProperty("id", problem.id());
        json.addProperty("severity", problem.severity().id());
        json.addProperty("title", problem.title());
        json.add("since", text(problem.sinceOrNull()));
        json.add("owner", text(problem.ownerOrNull()));
        json.add("nextStep", text(problem.nextStepOrNull()));
        return json;
    }

    private static PcState read(JsonObject json) {
        if (JsonFields.number(json, "schema") != SCHEMA) {
            throw new JsonParseException("another schema");
        }
        Map<Subject, Status> parts = new TreeMap<>();
        JsonFields.texts(json, "parts")
                .forEach((subject, status) ->
                        parts.put(constant(Subject.class, subject), constant(Status.class, status)));
        return new PcState(
                JsonFields.instant(json, "time"),
                JsonFields.text(json, "version"),
                constant(Status.class, JsonFields.text(json, "status")),
                parts,
                JsonFields.secondsOrNull(json, "offsetSeconds"),
                JsonFields.secondsOrNull(json, "errorBoundSeconds"),
                instantOrNull(json, "lastSuccess"),
                JsonFields.objects(json, "problems", PcStateFile::problem));
    }

    private static Problem problem(JsonObject json) {
        return new Problem(
                JsonFields.text(json, "id"),
                constant(Severity.class, JsonFields.text(json, "severity")),
                JsonFields.text(json, "title"),
                instantOrNull(json, "since"),
                JsonFields.textOrNull(json, "owner"),
                JsonFields.textOrNull(json, "nextStep"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        try {
            return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new JsonParseException("unknown: " + id, unknown);
        }
    }

    private static @Nullable Instant instantOrNull(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : JsonFields.instant(json, name);
    }

    private static JsonElement number(@Nullable Double value) {
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }

    private static JsonElement text(@Nullable Object value) {
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
    }
}
