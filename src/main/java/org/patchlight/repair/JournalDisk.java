package org.patchlight.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a journal in files asks of a disk, so that one that loses its power can be tried. What was not forced may be lost with the power, in part too. */
interface JournalDisk {
    /** The disk of this machine. */
    JournalDisk OWN = new OwnDisk();

    /** Makes a folder and those above it, where they are missing; lasting when it returns. */
    void makeFolder(Path folder) throws IOException;

    /** The names of what lies in a folder; empty if there is no such folder. */
    List<String> list(Path folder) throws IOException;

    /**
     * Makes an empty file; its name in the folder lasts when it returns.
     *
     * @return false if there is one of this name
     */
    boolean make(Path file) throws IOException;

    /** What a file holds; empty if there is no such file. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Adds a line to a file, which begins a new one even where the last was torn; lasting when it returns. Makes the file where it is missing. */
    void append(Path file, byte[] line) throws IOException;
}
