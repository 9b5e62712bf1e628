package org.patchlight.pc;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.pc.file.FolderSize;

/** The files of a PC. Paths are absolute Windows paths such as {@code C:\Windows\SoftwareDistribution}, names ignore case. */
public interface FileTree {
    /** What stands at the path; empty if nothing does. */
    Optional<FileFacts> find(String path) throws PcException;

    /** The names directly in a folder. */
    List<String> list(String folder) throws PcException;

    /**
     * Opens a file for reading while others may write, rename or delete it. Skipping costs no reading.
     *
     * @throws PcException MISSING, DENIED or IN_USE
     */
    InputStream open(String path) throws PcException;

    /**
     * The room on the volume that a folder lies on.
     *
     * @throws PcException MISSING if there is no such folder; UNAVAILABLE if this PC cannot tell
     */
    default DiskSpace space(String folder) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetDiskFreeSpaceEx", folder, 0);
    }

    /**
     * Renames a file or folder within its parent. Never replaces, never copies, never follows a link. What is held for a moment only, as by a virus
     * scanner, may be waited for, a second at most.
     *
     * @param newName the new name, without a path
     * @throws PcException MISSING; IN_USE if a program holds it or something in it; FAILED if the new name is taken
     */
    void rename(String path, String newName) throws PcException;

    /**
     * The programs that hold a file, or files in a folder, open: those that can be told within some seconds, of a folder with very many files only
     * some.
     *
     * @return empty if Windows names none, which does not say that there is none
     * @throws PcException UNAVAILABLE if this PC cannot tell; TIMED_OUT
     */
    default List<FileHolder> holders(String path) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "RmGetList", path, 0);
    }

    /**
     * How much is in a folder. Links are neither counted nor followed.
     *
     * @param mostEntries how many files and folders are counted at most
     * @throws PcException MISSING or DENIED
     */
    default FolderSize sizeOf(String folder, int mostEntries) throws PcException {
        return FolderSizing.of(this, folder, mostEntries);
    }

    /**
     * Deletes a folder with all that is in it, for good. A link of any kind in it is deleted itself, never what it leads to; a path that is a link, or leads
     * through one, is refused.
     *
     * @throws PcException MISSING, DENIED, IN_USE or TIMED_OUT, each perhaps after part of it is gone; FAILED; UNAVAILABLE
     */
    default void deleteFolder(String folder, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "RemoveDirectory", folder, 0);
    }
}
