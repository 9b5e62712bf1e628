package org.patchlight.repair.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The disk operations of a {@link FileJournal}, which lets tests simulate a power loss. What was not forced may be lost
 * then, in part too.
 */
public interface JournalDisk {
    /**
     * Creates a folder and its missing parents. Their names are on the disk when this returns.
     *
     * @throws IOException if that failed
     */
    void makeFolder(Path folder) throws IOException;

    /**
     * The names of the files in a folder; empty if there is no such folder.
     *
     * @throws IOException if the folder could not be read
     */
    List<String> list(Path folder) throws IOException;

    /**
     * Creates an empty file.
     *
     * @return false if a file of this name exists
     * @throws IOException if it could not be created
     */
    boolean make(Path file) throws IOException;

    /**
     * Forces the names in a folder to the disk, where the system allows it.
     *
     * @throws IOException if that failed
     */
    void forceNames(Path folder) throws IOException;

    /**
     * The content of a file; empty if there is no such file.
     *
     * @throws IOException if it could not be read
     */
    Optional<byte[]> read(Path file) throws IOException;

    /**
     * Appends a line to an existing file. It starts on a new line even if the last one was torn.
     *
     * @throws IOException if it could not be written
     */
    void append(Path file, byte[] line) throws IOException;

    /**
     * Forces the content of a file to the disk.
     *
     * @throws IOException if that failed
     */
    void force(Path file) throws IOException;
}
