package org.patchlight.desktop.generic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.InstanceSilentException;
import org.patchlight.desktop.SingleInstance;
import org.patchlight.desktop.ToastLink;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.PrivateFiles;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance per home folder and session, ensured by a file lock that the operating system releases when a program
 * ends in any way. Files that such a program left behind don't matter: the holder of the lock writes them again.
 *
 * <p>One person may have several sessions at once, as on a terminal server. Each needs an icon of its own, and can't show
 * the windows of another. So each session locks its own byte of the lock file.
 */
public final class FileSingleInstance implements SingleInstance {
    private static final Logger LOG = LoggerFactory.getLogger(FileSingleInstance.class);
    private static final String LOCK = "instance.lock";
    private static final String SESSIONS = "sessions";
    /** The first instance needs a moment between taking the lock and listening, so a second one tries for this long. */
    private static final Duration KNOCKING = Duration.ofSeconds(4);

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(200);

    private final OptionalInt session;

    /** @param session the number of the session, 0 or more; empty where one person has only one */
    public FileSingleInstance(OptionalInt session) {
        this.session = session;
    }

    @Override
    public Optional<Closeable> claim(Path home, Runnable onSecondStart, Consumer<ToastLink> onClick)
            throws IOException {
        Path place = place(home);
        PrivateFiles.createFolders(place);
        FileChannel file = PrivateFiles.open(
                home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = lockOrNull(file);
        if (lock == null) {
            file.close();
            knock(place);
            return Optional.empty();
        }
        try {
            InstanceDoor door = InstanceDoor.open(place, onSecondStart, onClick);
            return Optional.of(() -> release(place, door, file));
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    @Override
    public boolean pass(Path home, ToastLink clicked) {
        try {
            InstanceDoor.pass(place(home), clicked);
            return true;
        } catch (IOException none) {
            LOG.info("a click could not be passed on: {}", none.getMessage());
            return false;
        }
    }

    private Path place(Path home) {
        return session.isEmpty() ? home : home.resolve(SESSIONS).resolve(Integer.toString(session.getAsInt()));
    }

    private @Nullable FileLock lockOrNull(FileChannel file) throws IOException {
        try {
            return session.isEmpty() ? file.tryLock() : file.tryLock(session.getAsInt(), 1, false);
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        } catch (IOException noLocksHere) {
            file.close();
            throw noLocksHere;
        }
    }

    private static void knock(Path place) throws IOException {
        IOException last = new IOException("not asked");
        long start = MachineTime.nanos();
        while (MachineTime.nanos() - start < KNOCKING.toNanos()) {
            try {
                InstanceDoor.knock(place);
                return;
            } catch (IOException notYet) {
                last = notYet;
            }
            if (!Workers.sleep(BETWEEN_KNOCKS)) {
                break;
            }
        }
        throw new InstanceSilentException(last);
    }

    /** Releases the lock last. Otherwise the new files of the next holder could be deleted. */
    private static void release(Path place, InstanceDoor door, FileChannel file) throws IOException {
        try (file) {
            door.close();
            InstanceAddress.delete(place);
        }
    }
}
