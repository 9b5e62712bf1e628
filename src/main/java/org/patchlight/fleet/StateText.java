package org.patchlight.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.patchlight.machine.Workers;

/**
 * Writes a text for another program that reads it at any time: whole or not at all. On Windows the reader can hold the
 * old file open for a moment, so the replacement is tried again.
 */
public final class StateText {
    private static final int MOST_MOVES = 10;
    private static final Duration BETWEEN_MOVES = Duration.ofMillis(100);

    private StateText() {}

    /**
     * Replaces the file.
     *
     * @throws IOException if it can't be written; the old one stays then
     */
    public static void write(Path file, String text) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        // A textfile collector reads all files that end in .prom, so this one must not.
        Path beside = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            // What a killed run left, or a link that another account put there to have its target overwritten.
            Files.deleteIfExists(beside);
            Files.write(
                    beside,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            move(beside, path);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (FileSystemException inUse) {
                if (tries == MOST_MOVES || !Workers.sleep(BETWEEN_MOVES)) {
                    throw inUse;
                }
            }
        }
    }
}
