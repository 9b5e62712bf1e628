package org.patchlight.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.patchlight.machine.PrivateFiles;
import org.patchlight.release.ReleaseException.Reason;

/** Only one update of Patchlight runs at a time for a home folder. The lock ends with the process. */
final class RunningAlone implements AutoCloseable {
    private final FileChannel channel;

    private RunningAlone(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws ReleaseException if another run has it
     */
    static RunningAlone in(Path folder) throws ReleaseException {
        try {
            PrivateFiles.createFolders(folder);
            FileChannel channel = PrivateFiles.open(
                    folder.resolve("update.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new ReleaseException(Reason.BUSY);
            }
            return new RunningAlone(channel);
        } catch (IOException failed) {
            throw new ReleaseException(Reason.DISK, String.valueOf(failed.getMessage()));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    @Override
    public void close() throws ReleaseException {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new ReleaseException(Reason.DISK, String.valueOf(failed.getMessage()));
        }
    }
}
