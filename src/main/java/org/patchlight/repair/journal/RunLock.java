package org.patchlight.repair.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets one repair run at a time; {@link FolderLock} does so among all programs that share a folder. */
public interface RunLock {
    /**
     * Takes the lock; empty if it is held already.
     *
     * @throws IOException if the lock file can't be written
     */
    Optional<Held> tryHold() throws IOException;

    /**
     * Whether the lock is held now. Creates nothing if there is no lock file yet.
     *
     * @throws IOException if the lock file can't be read
     */
    default boolean isHeld() throws IOException {
        Optional<Held> mine = tryHold();
        mine.ifPresent(Held::close);
        return mine.isEmpty();
    }

    /** The lock while it is held. Closing it releases the lock. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** A lock that takes both of these locks, or neither. */
    static RunLock both(RunLock first, RunLock second) {
        return () -> {
            Optional<Held> one = first.tryHold();
            if (one.isEmpty()) {
                return one;
            }
            Optional<Held> other = Optional.empty();
            try {
                other = second.tryHold();
            } finally {
                if (other.isEmpty()) {
                    one.get().close();
                }
            }
            return other.map(held -> () -> {
                held.close();
                one.get().close();
            });
        };
    }

    /** A lock among the threads of this program only. */
    static RunLock inMemory() {
        AtomicBoolean taken = new AtomicBoolean();
        return () -> {
            if (!taken.compareAndSet(false, true)) {
                return Optional.empty();
            }
            AtomicBoolean mine = new AtomicBoolean(true);
            return Optional.of(() -> {
                if (mine.getAndSet(false)) {
                    taken.set(false);
                }
            });
        };
    }
}
