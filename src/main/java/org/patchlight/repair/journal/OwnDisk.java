package org.patchlight.repair.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.FolderList;
import org.patchlight.machine.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disk of this machine. */
final class OwnDisk implements JournalDisk {
    private static final Logger LOG = LoggerFactory.getLogger(OwnDisk.class);
    /** A hundred times the largest journal of a run. */
    private static final long LARGEST = 8 << 20;

    @Override
    public void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        PrivateFiles.createFolders(folder);
        if (parent != null) {
            forceNames(parent);
        }
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return FolderList.of(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    @Override
    public boolean make(Path file) throws IOException {
        try {
            PrivateFiles.createFile(file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        return BoundedFile.read(file, LARGEST);
    }

    @Override
    public void append(Path file, byte[] line) throws IOException {
        try (FileChannel channel =
                PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
            if (!endsALine(channel, end)) {
                bytes.put((byte) '\n');
            }
            bytes.put(line).flip();
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        }
    }

    @Override
    public void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A line torn by a kill or a full disk must not swallow the next one. */
    private static boolean endsALine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
    }

    /** Windows can't open a folder this way and need not: NTFS logs the names in its folders. */
    @Override
    public void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException impossible) {
            LOG.trace("the names in {} are left to the file system", folder, impossible);
        }
    }
}
