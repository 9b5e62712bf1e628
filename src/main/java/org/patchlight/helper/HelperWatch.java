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

/** Follows a helper by its file until it ends, and tells what it tells. Stopping to follow does not stop the helper. */
public final class HelperWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** Twelve missed beats: more than a PC that thrashes or just woke. */
    static final Duration SILENCE = Heartbeat.PACE.multipliedBy(12);

    private final Supplier<Optional<Path>> folder;
    private final Map<String, FixDeclaration> fixes;
    private final Predicate<String> known;
    private final LongSupplier nanos;

    /**
     * @param folder where helpers tell of themselves; empty while there is none, or none that is safe to believe
     * @param fixes the declarations of all fixes by id
     * @param known whether there is a text for a key
     * @param nanos a clock that only goes forward
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
     * Follows the helper of this id to its end. Blocks.
     *
     * @param limit after which it is followed no longer
     */
    public HelperEnd follow(UUID id, HelperProcess process, RunListener listener, Duration limit) {
        ProgressTail tail = new ProgressTail(() -> folder.get().map(place -> ProgressLog.file(place, id)));
        ProgressReplay replay = new ProgressReplay(fixes, listener, known);
        long start = nanos.getAsLong();
        long heard = start;
        while (true) {
            OptionalInt exit = process.await(BETWEEN_LOOKS);
            long before = tail.offset();
            tail.newLines().forEach(replay::accept);
            if (replay.end().isPresent()) {
                return replay.end().get();
            }
            if (exit.isPresent()) {
                return HelperEnd.Lost.dead(HelperExit.ofCode(exit.getAsInt()).words());
            }
            long now = nanos.getAsLong();
            heard = tail.offset() > before ? now : heard;
            if (!process.isVisible() && now - heard > SILENCE.toNanos()) {
                return HelperEnd.Lost.dead(HelperExit.DIED.words());
            }
            if (now - start > limit.toNanos() || Thread.currentThread().isInterrupted()) {
                return new HelperEnd.Lost(Message.of("helper.goes-on"), true);
            }
        }
    }
}
