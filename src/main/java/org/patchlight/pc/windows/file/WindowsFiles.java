package org.patchlight.pc.windows.file;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.LARGE_INTEGER;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.pc.file.FolderSecurity;
import org.patchlight.pc.file.FolderSize;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.Win32;

/**
 * The files of this Windows. Java on Windows opens files for reading so that others can still write, rename and delete
 * them.
 */
public final class WindowsFiles implements FileTree {
    private static final Duration HOLDERS_LIMIT = Duration.ofSeconds(20);

    @Override
    public Optional<FileFacts> find(String path) throws PcException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean folder = found.isDirectory();
            return Optional.of(new FileFacts(
                    folder, folder ? 0 : found.size(), found.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw failure("GetFileAttributes", path, failed);
        }
    }

    @Override
    public List<String> list(String folder) throws PcException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder))) {
            List<String> names = new ArrayList<>();
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
            return names;
        } catch (DirectoryIteratorException failed) {
            throw failure("FindNextFile", folder, failed);
        } catch (NotDirectoryException file) {
            throw new PcException(Reason.FAILED, "FindFirstFile", folder, Win32.DIRECTORY);
        } catch (IOException failed) {
            throw failure("FindFirstFile", folder, failed);
        }
    }

    @Override
    public Optional<String> version(String path) throws PcException {
        return FileVersion.of(path(path).toString());
    }

    @Override
    public InputStream open(String path) throws PcException {
        try {
            return Channels.newInputStream(Files.newByteChannel(path(path), StandardOpenOption.READ));
        } catch (IOException failed) {
            throw failure("CreateFile", path, failed);
        }
    }

    @Override
    public DiskSpace space(String folder) throws PcException {
        // Windows requires a backslash at the end of network paths, and accepts one on any path.
        String asked = path(folder) + (folder.endsWith("\\") ? "" : "\\");
        return Win32.call("GetDiskFreeSpaceEx", folder, () -> {
            LARGE_INTEGER free = new LARGE_INTEGER();
            LARGE_INTEGER total = new LARGE_INTEGER();
            if (!Kernel32.INSTANCE.GetDiskFreeSpaceEx(asked, free, total, null)) {
                throw Win32.failure("GetDiskFreeSpaceEx", folder, Native.getLastError());
            }
            return new DiskSpace(total.getValue(), free.getValue());
        });
    }

    @Override
    public FolderSecurity security(String folder) throws PcException {
        Path asked = path(folder);
        return Win32.call("GetNamedSecurityInfo", folder, () -> {
            String descriptor = FileSecurity.descriptor(asked);
            return new FolderSecurity(descriptor, OtherWriters.of(FolderRights.of(descriptor)));
        });
    }

    @Override
    public void rename(String path, String newName) throws PcException {
        if (newName.isEmpty() || newName.matches("(?s)[^\\\\/:*?\"<>|]*+[\\\\/:*?\"<>|].*|\\.{1,2}")) {
            throw Win32.failure("MoveFileEx", newName, Win32.INVALID_NAME);
        }
        Path from = path(path);
        Win32.call("MoveFileEx", path, () -> {
            FileMove.renameWithRetries(from, from.resolveSibling(newName));
            return newName;
        });
    }

    @Override
    public void rewrite(String path, byte[] content) throws PcException {
        Path file = path(path);
        Win32.call(FileReplacement.OPERATION, path, () -> {
            FileReplacement.replace(file, content);
            return file;
        });
    }

    @Override
    public List<FileHolder> holders(String path) throws PcException {
        Path asked = path(path);
        return Limits.within(HOLDERS_LIMIT, "RmGetList", path, () -> FileHolders.holders(asked));
    }

    @Override
    public FolderSize sizeOf(String folder, int mostEntries) throws PcException {
        try {
            return FolderWalk.size(path(folder), mostEntries);
        } catch (IOException failed) {
            throw failure("FindFirstFile", folder, failed);
        }
    }

    @Override
    public void deleteFolder(String folder, Duration limit) throws PcException {
        Path target = path(folder);
        Win32.call("GetFileAttributes", folder, () -> {
            FileMove.refuseLinks(target);
            return target;
        });
        Limits.within(limit, "RemoveDirectory", folder, () -> {
            try {
                FolderWalk.delete(target);
            } catch (FolderWalk.Stopped stopped) {
                throw failure("RemoveDirectory", stopped.where().toString(), stopped);
            }
            return target;
        });
    }

    private static Path path(String path) throws PcException {
        try {
            Path parsed = Path.of(path);
            if (parsed.isAbsolute()) {
                return parsed;
            }
        } catch (InvalidPathException invalid) {
            throw new PcException(Reason.FAILED, "GetFullPathName", path, invalid);
        }
        throw Win32.failure("GetFullPathName", path, Win32.INVALID_NAME);
    }

    // Java reports the kind of a few failures by class, and of the others only in localized text. So Windows is asked
    // for the code.
    private static PcException failure(String operation, String path, Exception failed) throws PcException {
        int code = Win32.call(operation, path, () -> FileMove.openingCode(path));
        PcException translated = code != Win32.SUCCESS
                ? Win32.failure(operation, path, code)
                : new PcException(Reason.FAILED, operation, path, 0);
        translated.initCause(failed);
        return translated;
    }
}
