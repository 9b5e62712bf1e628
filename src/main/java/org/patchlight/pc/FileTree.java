package org.patchlight.pc;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.pc.file.FolderSecurity;
import org.patchlight.pc.file.FolderSize;

/**
 * The files of a PC. Paths are absolute Windows paths such as {@code C:\Windows\SoftwareDistribution}; names are
 * case-insensitive.
 */
public interface FileTree {
    /** Follows the name of a file while {@link #rewrite} replaces it. */
    String REPLACED = ".patchlight-old";

    /**
     * The file or folder at a path; empty if there is none.
     *
     * @throws PcException if it can't be read
     */
    Optional<FileFacts> find(String path) throws PcException;

    /**
     * The names of the direct entries of a folder.
     *
     * @throws PcException if it can't be read
     */
    List<String> list(String folder) throws PcException;

    /**
     * Opens a file for reading, while others may write, rename or delete it. {@link InputStream#skip} seeks without
     * reading.
     *
     * @throws PcException MISSING, DENIED or IN_USE
     */
    InputStream open(String path) throws PcException;

    /**
     * The version of a program file, as four numbers: {@code 10.0.19041.3803}. Empty if the file has none.
     *
     * @throws PcException MISSING, DENIED or FAILED; UNAVAILABLE if this PC can't report it
     */
    default Optional<String> version(String path) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetFileVersionInfo", path, 0);
    }

    /**
     * The disk space of the volume that contains a folder.
     *
     * @throws PcException MISSING if there is no such folder; UNAVAILABLE if this PC can't report it
     */
    default DiskSpace space(String folder) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetDiskFreeSpaceEx", folder, 0);
    }

    /**
     * Who may change a folder.
     *
     * @throws PcException MISSING, DENIED or FAILED; UNAVAILABLE if this PC can't report it
     */
    default FolderSecurity security(String folder) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetNamedSecurityInfo", folder, 0);
    }

    /**
     * Renames a file or folder within its parent. Never replaces or copies anything, and never follows a link. If
     * something holds it only briefly, such as a virus scanner, this may wait for up to a second.
     *
     * @param path the current path
     * @param newName the new name, without a path
     * @throws PcException MISSING; IN_USE if a program holds it or something in it; FAILED if the new name is taken
     */
    void rename(String path, String newName) throws PcException;

    /**
     * Replaces the content of an existing file: a reader sees the old content or the new one, never a part. Windows
     * renames twice for that. If the PC or the program stops between the two, there is no file of this name, and the old
     * one is beside it with {@link #REPLACED} after its name. The file keeps its access list, its attributes and its other
     * streams; its owner may become the administrators. Never follows a link. If something holds the file only briefly,
     * this may wait for up to a second.
     *
     * @param path an absolute path
     * @param content the new content
     * @throws PcException MISSING; DENIED, also by a security program that guards the file, or for a folder; IN_USE;
     *     FAILED; UNAVAILABLE if this PC can't do it
     */
    default void rewrite(String path, byte[] content) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "ReplaceFile", path, 0);
    }

    /**
     * The programs that hold a file, or files in a folder, open. The search is limited to a few seconds, so that a very
     * large folder is covered only in part.
     *
     * @return empty if Windows reports none, which doesn't prove that there is none
     * @throws PcException UNAVAILABLE if this PC can't report them; TIMED_OUT
     */
    default List<FileHolder> holders(String path) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "RmGetList", path, 0);
    }

    /**
     * The total size of a folder. Links are neither counted nor followed.
     *
     * @param folder an absolute path
     * @param mostEntries the largest number of files and folders to count
     * @throws PcException MISSING or DENIED
     */
    default FolderSize sizeOf(String folder, int mostEntries) throws PcException {
        Deque<String> open = new ArrayDeque<>();
        open.add(folder);
        long bytes = 0;
        int entries = 0;
        while (!open.isEmpty()) {
            String next = open.remove();
            for (String name : list(next)) {
                if (++entries > mostEntries) {
                    return new FolderSize(bytes, false);
                }
                String path = next + "\\" + name;
                Optional<FileFacts> found = find(path);
                if (found.isPresent() && found.get().folder()) {
                    open.add(path);
                } else {
                    bytes += found.map(FileFacts::size).orElse(0L);
                }
            }
        }
        return new FolderSize(bytes, true);
    }

    /**
     * Permanently deletes a folder with its contents. A link inside is deleted itself, never its target. A path that is
     * a link, or leads through one, is refused.
     *
     * @param folder an absolute path
     * @param limit the longest time to wait
     * @throws PcException MISSING, DENIED, IN_USE or TIMED_OUT, possibly after some contents were deleted; FAILED;
     *     UNAVAILABLE
     */
    default void deleteFolder(String folder, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "RemoveDirectory", folder, 0);
    }
}
