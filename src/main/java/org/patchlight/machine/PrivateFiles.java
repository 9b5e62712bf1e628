package org.patchlight.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Creates files and folders that only their owner may read, from the moment of creation. On Windows they get the rights
 * of their folder, which is below the profile of the person.
 */
public final class PrivateFiles {
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?>[] NONE = {};

    private PrivateFiles() {}

    /**
     * Creates a folder and its missing parents with mode 0700. Folders that exist keep their rights.
     *
     * @throws IOException if that failed
     */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath(), attributes(folder.getFileSystem(), FOLDER));
    }

    /**
     * Creates an empty file with mode 0600.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one of this name
     * @throws IOException if that failed
     */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file.getFileSystem(), FILE));
    }

    /**
     * Opens a file. If that creates it, it has mode 0600. A file that exists keeps its rights.
     *
     * @throws IOException if that failed
     */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), attributes(file.getFileSystem(), FILE));
    }

    private static FileAttribute<?>[] attributes(FileSystem system, FileAttribute<?> attribute) {
        return system.supportedFileAttributeViews().contains("posix") ? new FileAttribute<?>[] {attribute} : NONE;
    }
}
