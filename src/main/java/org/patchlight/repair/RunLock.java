package org.patchlight.repair;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One repair at a time. */
public interface RunLock {
    /**
     * Takes the lock; empty if somebody else has it.
     *
     * @throws IOException if its place cannot be written
     */
    Optional<Held> tryHold() throws IOException;

    /** The lock while it is held; closing gives it back. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Among the threads of this program alone. */
    static RunLock inMemory() {
        AtomicBoolean taken = new AtomicBoolean();
        return () -> taken.compareAndSet(false, true) ? Optional.of(() -> taken.set(false)) : Optional.empty();
    }

    /** Among all programs that share this folder; given back by the system if its holder dies. */
    static RunLock inFolder(Path folder) {
        Logger log = LoggerFactory.getLogger(RunLock.class);
        return () -> {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("repair.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(() -> {
                try {
                    channel.close();
                } catch (IOException ignorable) {
                    log.debug("the repair lock ends with the program", ignorable);
                }
            });
        };
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }
}
