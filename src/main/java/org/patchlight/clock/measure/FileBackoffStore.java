package org.patchlight.clock.measure;

import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.longNumber;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.patchlight.machine.SharedValue;
import org.patchlight.sntp.Rejection;

/**
 * Keeps backoffs in {@code resting-servers.json}, with deadlines by the wall clock, because the monotonic clock restarts
 * with the PC. A wall clock that was set back blocks no server for longer than its backoff. One that was set forward
 * frees a server once. A server that objects then asks for a longer backoff.
 */
public final class FileBackoffStore implements BackoffStore {
    private static final long LARGEST = 1 << 16;
    /** Deadlines that differ by less are the same deadline, read again. */
    private static final Duration SAME = Duration.ofSeconds(30);

    private final SharedValue<List<Backoff>> backoffs;

    private FileBackoffStore(SharedValue<List<Backoff>> backoffs) {
        this.backoffs = backoffs;
    }

    /**
     * @param home the folder of the file
     * @param wall the wall clock of the machine that the file is on
     */
    public static FileBackoffStore in(Path home, Supplier<Instant> wall) {
        KeptFile file = new KeptFile(home, "resting-servers", LARGEST);
        return new FileBackoffStore(SharedValue.in(file, List.of(), new Form(wall), FileBackoffStore::areSame));
    }

    @Override
    public void update(UnaryOperator<List<Backoff>> change) {
        backoffs.update(change);
    }

    private static boolean areSame(List<Backoff> some, List<Backoff> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(other -> isSame(one, other)));
    }

    private static boolean isSame(Backoff one, Backoff other) {
        return one.server().equals(other.server())
                && one.why() == other.why()
                && one.rest().equals(other.rest())
                && one.list().equals(other.list())
                && (one.forGood() || one.left().minus(other.left()).abs().compareTo(SAME) <= 0);
    }

    private record Form(Supplier<Instant> wall) implements SharedValue.Form<List<Backoff>> {
        @Override
        public String write(List<Backoff> backoffs) {
            Instant now = wall.get();
            JsonArray resting = new JsonArray();
            for (Backoff backoff : backoffs) {
                JsonObject entry = new JsonObject();
                entry.addProperty("server", backoff.server());
                entry.addProperty("why", backoff.why().id());
                entry.addProperty("until", now.plus(backoff.left()).toString());
                entry.addProperty("restSeconds", backoff.rest().toSeconds());
                JsonArray list = new JsonArray();
                backoff.list().forEach(list::add);
                entry.add("list", list);
                resting.add(entry);
            }
            JsonObject root = new JsonObject();
            root.add("resting", resting);
            return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
        }

        @Override
        public List<Backoff> read(String text) {
            Instant now = wall.get();
            return JsonFields.read(text, root -> JsonFields.objects(root, "resting", entry -> backoff(entry, now)));
        }

        private static Backoff backoff(JsonObject entry, Instant now) {
            String id = text(entry, "why");
            Rejection why = Arrays.stream(Rejection.values())
                    .filter(rejection -> rejection.id().equals(id) && Backoff.isKiss(rejection))
                    .findFirst()
                    .orElseThrow(() -> new JsonParseException("no kiss code: " + id));
            return new Backoff(
                    text(entry, "server"),
                    why,
                    Duration.between(now, instant(entry, "until")),
                    Duration.ofSeconds(longNumber(entry, "restSeconds")),
                    JsonFields.list(entry, "list", JsonElement::getAsString));
        }
    }
}
