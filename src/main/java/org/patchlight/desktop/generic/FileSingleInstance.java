package org.patchlight.desktop.generic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.InstanceSilentException;
import org.patchlight.desktop.SingleInstance;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;

/**
 * One instance per home folder, ensured by a file lock that the operating system releases when a program ends in any
 * way. Files that such a program left behind don't matter: the holder of the lock writes them again.
 */
public final class FileSingleInstance implements SingleInstance {
    private static final String LOCK = "instance.lock";
    /** The first instance needs a moment between taking the lock and listening, so a second one tries for this long. */
    private static final Duration KNOCKING = Duration.ofSeconds(4);

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(200);

    @Override
    public Optional<Closeable> claim(Path home, Runnable onSecondStart) throws IOException {
        Files.createDirectories(home);
        FileChannel file = FileChannel.open(
                home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = lockOrNull(file);
        if (lock == null) {
            file.close();
            knock(home);
            return Optional.empty();
        }
        try {
            InstanceDoor door = InstanceDoor.open(home, onSecondStart);
            return Optional.of(() -> release(home, door, file));
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static @Nullable FileLock lockOrNull(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        } catch (IOException noLocksHere) {
            file.close();
            throw noLocksHere;
        }
    }

    private static void knock(Path home) throws IOException {
        IOException last = new IOException("not asked");
        long start = MachineTime.nanos();
        while (MachineTime.nanos() - start < KNOCKING.toNanos()) {
            try {
                InstanceDoor.knock(home);
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
    private static void release(Path home, InstanceDoor door, FileChannel file) throws IOException {
        try (file) {
            door.close();
            InstanceAddress.delete(home);
        }
    }
}
