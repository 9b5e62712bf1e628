package org.patchlight.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON file of the program's own in UTF-8, replaced as a whole: a crash leaves the old file or the new one.
 * Several programs may use it at the same time, such as the tray, a command, and the tray of another session.
 */
public final class KeptFile {
    /** Far longer than any work under the lock takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(5);
    /** Windows may refuse to replace a file that another program reads at this moment. */
    private static final int MOST_MOVES = 10;

    private static final Duration BETWEEN_MOVES = Duration.ofMillis(50);

    private final Path folder;
    private final String name;
    private final long largest;
    private final Duration patience;
    /** The thread that has the lock, so that work under it may write. */
    private volatile @Nullable Thread holder;

    /**
     * @param name the name of the file without {@code .json}
     * @param largest the most bytes it may have; a larger file is damaged or from another program
     */
    public KeptFile(Path folder, String name, long largest) {
        this(folder, name, largest, PATIENCE);
    }

    /** @param patience the longest time to wait for another program that has the lock */
    KeptFile(Path folder, String name, long largest, Duration patience) {
        this.folder = folder;
        this.name = name;
        this.largest = largest;
        this.patience = patience;
    }

    /** The path of the file, whether it exists or not. */
    public Path path() {
        return folder.resolve(name + ".json");
    }

    /**
     * The text of the file; empty if there is none.
     *
     * @throws BoundedFile.UnusableException if it is larger than its bound, or no ordinary file
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     * @throws IOException if it cannot be read
     */
    public Optional<String> read() throws IOException {
        return BoundedFile.text(path(), largest);
    }

    /**
     * Replaces the file, and creates its folder if that is missing. Takes the lock unless this thread has it: two programs
     * that wrote at the same time would mix their texts in the new file beside it.
     *
     * @throws IOException if it cannot be written
     */
    public void write(String text) throws IOException {
        if (Thread.currentThread().equals(holder)) {
            replaceLocked(text);
            return;
        }
        locked(true, () -> {
            replaceLocked(text);
            return text;
        });
    }

    private void replaceLocked(String text) throws IOException {
        replace(path(), folder.resolve(name + ".json.new"), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Does work under the lock of this file, {@code <name>.lock}, which only one program holds at a time; waits for it, at
     * most 10 s. The lock is a separate file, because this one is replaced and a lock on a replaced file guards nothing.
     *
     * @throws OverlappingFileLockException if another thread of this program has the lock
     * @throws IOException if the lock cannot be taken, or if the work throws it
     */
    public <T> T locked(Work<T> work) throws IOException {
        return locked(false, work);
    }

    private <T> T locked(boolean waitForThreads, Work<T> work) throws IOException {
        PrivateFiles.createFolders(folder);
        try (FileChannel channel = PrivateFiles.open(
                        folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock(channel, waitForThreads)) {
            if (!held.isValid()) {
                throw new IOException("the lock was lost");
            }
            holder = Thread.currentThread();
            try {
                return work.run();
            } finally {
                holder = null;
            }
        }
    }

    private FileLock lock(FileChannel channel, boolean waitForThreads) throws IOException {
        long start = MachineTime.nanos();
        do {
            FileLock lock = lockOrNull(channel, waitForThreads);
            if (lock != null) {
                return lock;
            }
        } while (Workers.sleep(PAUSE) && MachineTime.nanos() - start < patience.toNanos());
        throw new IOException(path() + " is held by another program");
    }

    private static @Nullable FileLock lockOrNull(FileChannel channel, boolean waitForThreads) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownThread) {
            if (waitForThreads) {
                return null;
            }
            throw ownThread;
        }
    }

    /** Renames the file to {@code <name>.json.damaged}, or that with a number, and returns its new path. */
    public Path keepDamaged() throws IOException {
        return keepDamaged(path());
    }

    /** Renames any file so that {@code .damaged}, or that with a number, follows its name. Returns its new path. */
    public static Path keepDamaged(Path file) throws IOException {
        Path damaged = file.resolveSibling(file.getFileName() + ".damaged");
        for (int n = 2; Files.exists(damaged, LinkOption.NOFOLLOW_LINKS); n++) {
            damaged = file.resolveSibling(file.getFileName() + ".damaged-" + n);
        }
        return Files.move(file, damaged);
    }

    /**
     * Replaces any file by this text in UTF-8, written first to a file beside it whose name ends with {@code .new}.
     * Needs no lock: programs that do so at the same time use different names.
     */
    public static void replace(Path file, String text) throws IOException {
        replace(file, FreshFile.beside(file), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces any file: writes the bytes beside it, forces them to the disk, and moves the new file into place.
     *
     * @param fresh the name of the new file until then, in the same folder
     */
    public static void replace(Path file, Path fresh, byte[] bytes) throws IOException {
        replace(
                file,
                fresh,
                bytes,
                (from, to) ->
                        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    static void replace(Path file, Path fresh, byte[] bytes, Mover mover) throws IOException {
        boolean moved = false;
        try {
            writeAndForce(fresh, bytes);
            for (int left = MOST_MOVES - 1; !moved; left--) {
                moved = isMoved(mover, fresh, file, left == 0);
                if (!moved) {
                    Workers.sleep(BETWEEN_MOVES);
                }
            }
        } finally {
            // once it was moved, a file of this name is that of another program
            if (!moved) {
                Files.deleteIfExists(fresh);
            }
        }
    }

    private static boolean isMoved(Mover mover, Path from, Path to, boolean last) throws IOException {
        try {
            mover.move(from, to);
            return true;
        } catch (NoSuchFileException | AtomicMoveNotSupportedException lasting) {
            throw lasting;
        } catch (FileSystemException refused) {
            // Refused, or in use by a scanner: Java has no class of its own for a sharing violation.
            if (last) {
                throw refused;
            }
            return false;
        }
    }

    private static void writeAndForce(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = PrivateFiles.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Moves a file over another. */
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    /** Work that runs under the lock. */
    public interface Work<T> {
        /** Runs the work. */
        T run() throws IOException;
    }
}
