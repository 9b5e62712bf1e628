package org.patchlight.repair.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a journal in files asks of a disk, so that one that loses its power can be tried: what was not forced may be lost with it, in part too. */
public interface JournalDisk {
    /** Makes a folder and those above it, where they are missing; their names last when it returns. */
    void makeFolder(Path folder) throws IOException;

    /** The names of what lies in a folder; empty if there is no such folder. */
    List<String> list(Path folder) throws IOException;

    /**
     * Makes an empty file.
     *
     * @return false if there is one of this name
     */
    boolean make(Path file) throws IOException;

    /** Makes the names in a folder last. */
    void forceNames(Path folder) throws IOException;

    /** What a file holds; empty if there is no such file. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Adds a line to a file that is there; it begins a new one even where the last was torn. */
    void append(Path file, byte[] line) throws IOException;

    /** Makes what a file holds last. */
    void force(Path file) throws IOException;
}
