package org.patchlight.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.PrivateFiles;
import org.patchlight.machine.Workers;

/**
 * The lock of a history, between threads and between programs. It is a separate file, because folding replaces the
 * file of a month, and a lock on a replaced file protects nothing.
 */
final class HistoryLock {
    /** Far longer than any folding takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(5);
    /** Two channels of one process cannot lock the same file at once, so its threads wait here. */
    private static final Object ONE_OF_US = new Object();

    private final Path folder;

    HistoryLock(Path folder) {
        this.folder = folder;
    }

    /**
     * Does the work while no other thread or program writes.
     *
     * @throws IOException if the work fails, or another program holds the lock for 20 seconds
     */
    void holding(Work work) throws IOException {
        PrivateFiles.createFolders(folder);
        synchronized (ONE_OF_US) {
            try (FileChannel channel = PrivateFiles.open(
                            folder.resolve("history.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock(channel)) {
                if (held.isValid()) {
                    work.run();
                }
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        long start = MachineTime.nanos();
        while (MachineTime.nanos() - start < PATIENCE.toNanos()) {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            if (!Workers.sleep(PAUSE)) {
                break;
            }
        }
        throw new IOException("the history is held by another program");
    }

    /** The work done under the lock. */
    interface Work {
        void run() throws IOException;
    }
}
