package org.patchlight.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.PrivateFiles;
import org.patchlight.release.ReleaseException.Reason;

/**
 * Downloads one file of a release into a folder. It grows as {@code NAME.part}, which a later run continues, and gets its
 * name only when size and SHA-256 are the signed ones.
 */
final class Download {
    /** What must stay free beside the file, for the PC's other programs. */
    private static final long RESERVE = 64L << 20;

    private static final int BUFFER = 1 << 16;

    private final Reading reading;
    private final Space space;

    /** The free space of a folder, in bytes. */
    interface Space {
        long free(Path folder) throws IOException;
    }

    Download(Reading reading, Space space) {
        this.reading = reading;
        this.space = space;
    }

    /**
     * Downloads a file, unless the folder has it already.
     *
     * @param address the address of the file
     * @return the verified file
     * @throws ReleaseException if it can't be downloaded, or isn't the signed one
     */
    Path into(Path folder, ReleaseAsset asset, URI address) throws ReleaseException {
        Path target = folder.resolve(asset.name());
        Path part = folder.resolve(asset.name() + ".part");
        try {
            PrivateFiles.createFolders(folder);
            if (isSigned(target, asset)) {
                return target;
            }
            long begun = size(part);
            if (begun > asset.size() || !Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(part);
                begun = 0;
            }
            checkSpace(folder, asset.size() - begun);
            fetch(part, asset, address, begun);
            if (begun > 0 && !isSigned(part, asset)) {
                // What was there before may have been of another file.
                Files.deleteIfExists(part);
                fetch(part, asset, address, 0);
            }
            if (!isSigned(part, asset)) {
                Files.deleteIfExists(part);
                throw new ReleaseException(Reason.ALTERED, asset.name());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException failed) {
            throw new ReleaseException(Reason.DISK, String.valueOf(failed.getMessage()));
        }
    }

    private void checkSpace(Path folder, long needed) throws IOException, ReleaseException {
        if (space.free(folder) < needed + RESERVE) {
            throw new ReleaseException(Reason.SPACE, (needed + RESERVE) >> 20);
        }
    }

    private void fetch(Path part, ReleaseAsset asset, URI address, long begun) throws IOException, ReleaseException {
        if (begun == asset.size()) {
            return;
        }
        try (FileChannel file = PrivateFiles.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ReleaseSource.Body body = open(address, begun);
            try (InputStream bytes = body.bytes()) {
                file.truncate(body.start()).position(body.start());
                DiskWriter writer = new DiskWriter(file);
                copy(address, bytes, asset.size() - body.start() + 1, writer);
                writer.check();
            }
            if (file.size() > asset.size() || file.size() == body.end() && file.size() < asset.size()) {
                // The server's file has another size than the signed one.
                file.truncate(0);
            } else if (file.size() < asset.size()) {
                // Java reports no error when a connection breaks. A later run continues here.
                throw Reading.unreachable(address, new IOException("ended early"));
            }
            file.force(true);
        }
    }

    private ReleaseSource.Body open(URI address, long begun) throws ReleaseException {
        try {
            return reading.open(address, begun);
        } catch (IOException failed) {
            throw Reading.unreachable(address, failed);
        }
    }

    /** A failure of the disk is the disk's, every other one the server's. */
    private void copy(URI address, InputStream bytes, long most, DiskWriter writer)
            throws IOException, ReleaseException {
        try {
            reading.copy(bytes, most, writer);
        } catch (IOException failed) {
            writer.check();
            throw Reading.unreachable(address, failed);
        }
    }

    private static long size(Path part) throws IOException {
        return Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS) ? Files.size(part) : 0;
    }

    /** Whether a file has the signed size and the signed content. */
    static boolean isSigned(Path file, ReleaseAsset asset) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != asset.size()) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(asset.sha256());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Writes to the disk, and keeps its first failure apart from those of the server. */
    private static final class DiskWriter implements Reading.Sink {
        private final FileChannel file;
        private @Nullable IOException failure;

        DiskWriter(FileChannel file) {
            this.file = file;
        }

        @Override
        public void take(byte[] buffer, int length) throws IOException {
            try {
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, length);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
            } catch (IOException full) {
                failure = full;
                throw full;
            }
        }

        void check() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
