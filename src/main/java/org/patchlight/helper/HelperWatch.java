package org.patchlight.helper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.RunListener;

/**
 * Follows a helper through its progress file until it ends, and passes its progress on. To stop following does not
 * stop the helper.
 */
public final class HelperWatch {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    /** Twelve missed beats: more than a PC needs that is overloaded or just woke up. */
    static final Duration SILENCE = Heartbeat.PACE.multipliedBy(12);

    private final Supplier<Optional<Path>> folder;
    private final Map<String, FixDeclaration> fixes;
    private final Predicate<String> known;
    private final LongSupplier nanos;

    /**
     * A watch for helpers.
     *
     * @param folder the folder of the progress files; empty while there is none, or none that is safe
     * @param fixes the declarations of all fixes by id
     * @param known whether there is a text for a key
     * @param nanos a monotonic clock in nanoseconds
     */
    public HelperWatch(
            Supplier<Optional<Path>> folder,
            Map<String, FixDeclaration> fixes,
            Predicate<String> known,
            LongSupplier nanos) {
        this.folder = folder;
        this.fixes = Map.copyOf(fixes);
        this.known = known;
        this.nanos = nanos;
    }

    /**
     * Follows a helper to its end. Blocks.
     *
     * @param id the id of its order
     * @param process its process
     * @param listener receives its progress
     * @param limit after which it is no longer followed
     */
    public HelperEnd follow(UUID id, HelperProcess process, RunListener listener, Duration limit) {
        ProgressTail tail = new ProgressTail(() -> folder.get().map(place -> ProgressLog.file(place, id)));
        ProgressReplay replay = new ProgressReplay(fixes, listener, known);
        long start = nanos.getAsLong();
        long lastProgress = start;
        while (true) {
            OptionalInt exit = process.await(POLL_INTERVAL);
            long before = tail.offset();
            tail.newLines().forEach(replay::accept);
            if (replay.end().isPresent()) {
                return replay.end().get();
            }
            if (exit.isPresent()) {
                return HelperEnd.Lost.dead(HelperExit.ofCode(exit.getAsInt()).words());
            }
            long now = nanos.getAsLong();
            lastProgress = tail.offset() > before ? now : lastProgress;
            if (!process.isVisible() && now - lastProgress > SILENCE.toNanos()) {
                return HelperEnd.Lost.dead(HelperExit.DIED.words());
            }
            if (now - start > limit.toNanos() || Thread.currentThread().isInterrupted()) {
                return new HelperEnd.Lost(Message.of("helper.goes-on"), true);
            }
        }
    }
}
