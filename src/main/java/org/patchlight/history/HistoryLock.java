package org.patchlight.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;

/**
 * The one lock of a history, among threads and among programs. It is a file of its own: a month's file is replaced when it is folded, and a lock
 * on a file that is no longer there guards nothing.
 */
final class HistoryLock {
    /** What a folding takes at most, many times over. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(5);
    /** Two channels of one program cannot lock the same file at once; they wait here instead. */
    private static final Object ONE_OF_US = new Object();

    private final Path folder;

    HistoryLock(Path folder) {
        this.folder = folder;
    }

    /**
     * Does the work while nobody else writes.
     *
     * @throws IOException if the work fails, or somebody else holds the lock for 20 seconds
     */
    void holding(Work work) throws IOException {
        Files.createDirectories(folder);
        synchronized (ONE_OF_US) {
            try (FileChannel channel = FileChannel.open(
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

    /** What is done under the lock. */
    interface Work {
        void run() throws IOException;
    }
}
