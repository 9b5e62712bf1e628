package org.patchlight.repair.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.patchlight.machine.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one repair run at a time among all programs that share a folder, with a lock on a file in it. The system
 * releases the lock if its holder dies.
 */
public final class FolderLock implements RunLock {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    /**
     * The locks of this program. Outside Windows, closing any channel of a file releases every lock of the program on
     * it. So the file must not even be opened.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private static final String NAME = "repair.lock";

    private final Path folder;

    /** @param folder where the lock file is; created when the lock is first taken */
    public FolderLock(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Held> tryHold() throws IOException {
        PrivateFiles.createFolders(folder);
        Path file = folder.toRealPath().resolve(NAME);
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<FileChannel> locked = Optional.empty();
        try {
            locked = locked(file);
        } finally {
            if (locked.isEmpty()) {
                OURS.remove(file);
            }
        }
        return locked.map(channel -> () -> release(channel, file));
    }

    @Override
    public boolean isHeld() throws IOException {
        return Files.exists(folder.resolve(NAME)) && RunLock.super.isHeld();
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(channel) : Optional.empty();
        } catch (OverlappingFileLockException ours) {
            LOG.debug("this program holds the repair lock by another way", ours);
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static void release(FileChannel channel, Path file) {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException ignorable) {
            LOG.debug("the repair lock ends with the program", ignorable);
        } finally {
            OURS.remove(file);
        }
    }
}
