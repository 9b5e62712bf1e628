package org.patchlight.machine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a name for the new content of a file that several programs may replace at the same time, without a lock. */
final class FreshFile {
    private static final Logger LOG = LoggerFactory.getLogger(FreshFile.class);
    /** Far more programs than replace a file at one time. */
    private static final int MOST_WRITERS = 20;
    /** Far longer than writing a file takes. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private FreshFile() {}

    /**
     * Creates an empty file beside a file, {@code <name>.new} or {@code <name>.2.new} and so on. What killed programs left
     * behind is used again.
     *
     * @throws IOException if it can't be created
     */
    static Path beside(Path file) throws IOException {
        Path first = file.resolveSibling(file.getFileName() + ".new");
        Path fresh = first;
        for (int n = 2; n <= MOST_WRITERS; n++) {
            try {
                PrivateFiles.createFile(fresh);
                return fresh;
            } catch (FileAlreadyExistsException taken) {
                LOG.trace("another program writes {}, or was killed while it did", fresh, taken);
            }
            if (isLeftBehind(fresh)) {
                return fresh;
            }
            fresh = file.resolveSibling(file.getFileName() + "." + n + ".new");
        }
        return first;
    }

    private static boolean isLeftBehind(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return Files.isRegularFile(file)
                    && written.isBefore(MachineTime.now().minus(LEFT_BEHIND));
        } catch (IOException gone) {
            LOG.trace("{} is gone", file, gone);
            return false;
        }
    }
}
