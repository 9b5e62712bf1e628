package org.patchlight.repair.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One repair at a time. */
public interface RunLock {
    /**
     * Takes the lock; empty if somebody else has it.
     *
     * @throws IOException if its place cannot be written
     */
    Optional<Held> tryHold() throws IOException;

    /**
     * Whether somebody has it, at this moment; makes nothing where there is no place of it yet.
     *
     * @throws IOException if its place cannot be read
     */
    default boolean isHeld() throws IOException {
        Optional<Held> mine = tryHold();
        mine.ifPresent(Held::close);
        return mine.isEmpty();
    }

    /** The lock while it is held; closing gives it back. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Both locks at once, or neither. */
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

    /** Among the threads of this program alone. */
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

    /** Among all programs that share this folder; given back by the system if its holder dies. */
    static RunLock inFolder(Path folder) {
        return new FolderLock(folder);
    }
}
