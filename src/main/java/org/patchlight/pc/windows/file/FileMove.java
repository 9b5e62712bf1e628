package org.patchlight.pc.windows.file;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Win32;

/**
 * Renames files and folders through Windows itself, which neither copies nor replaces by default, and finds out why
 * Windows refused.
 */
final class FileMove {
    private static final int SHARE_ALL = WinNT.FILE_SHARE_READ | WinNT.FILE_SHARE_WRITE | WinNT.FILE_SHARE_DELETE;
    private static final int ON_THE_LINK_ITSELF = WinNT.FILE_FLAG_BACKUP_SEMANTICS | WinNT.FILE_FLAG_OPEN_REPARSE_POINT;
    private static final int INVALID_ATTRIBUTES = -1;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private FileMove() {}

    /**
     * Like {@link #rename}, tried again for a second while the file is in use. Virus scanners and indexers hold files
     * for a moment.
     */
    static void renameWithRetries(Path from, Path to) throws PcException {
        for (int attempt = 1; ; attempt++) {
            try {
                rename(from, to);
                return;
            } catch (PcException refused) {
                boolean again = refused.reason() == Reason.IN_USE && attempt < MOST_ATTEMPTS;
                if (!again || !Workers.sleep(PAUSE)) {
                    throw refused;
                }
            }
        }
    }

    /** Renames a file or folder within its folder. No part of the path may be a link of any kind. */
    static void rename(Path from, Path to) throws PcException {
        refuseLinks(from);
        if (Kernel32.INSTANCE.MoveFileEx(from.toString(), to.toString(), new DWORD(0))) {
            return;
        }
        int code = Native.getLastError();
        // For a folder, Windows also reports "access denied" if something inside is open. If deleting is allowed, so is
        // renaming.
        if (code == Win32.ACCESS_DENIED && code(from, WinNT.DELETE) != Win32.ACCESS_DENIED) {
            throw new PcException(Reason.IN_USE, "MoveFileEx", from.toString(), code);
        }
        throw Win32.failure("MoveFileEx", from.toString(), code);
    }

    /** The code that Windows returns when the path is opened for reading, 0 for success. */
    static int openingCode(String path) {
        return code(Path.of(path), WinNT.GENERIC_READ);
    }

    /** Refuses a path that is a link of any kind, or that leads through one. */
    static void refuseLinks(Path path) throws PcException {
        refuseLinks(path, "MoveFileEx");
    }

    /** @param operation what a refusal reports */
    static void refuseLinks(Path path, String operation) throws PcException {
        for (@Nullable Path part = path; part != null && part.getNameCount() > 0; part = part.getParent()) {
            int attributes = Kernel32.INSTANCE.GetFileAttributes(part.toString());
            if (attributes == INVALID_ATTRIBUTES) {
                throw Win32.failure("GetFileAttributes", part.toString(), Native.getLastError());
            }
            if ((attributes & WinNT.FILE_ATTRIBUTE_REPARSE_POINT) != 0) {
                throw Win32.failure(operation, part.toString(), Win32.STOPPED_ON_SYMLINK);
            }
        }
    }

    private static int code(Path path, int rights) {
        HANDLE handle = Kernel32.INSTANCE.CreateFile(
                path.toString(), rights, SHARE_ALL, null, WinNT.OPEN_EXISTING, ON_THE_LINK_ITSELF, null);
        if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            return Native.getLastError();
        }
        Kernel32.INSTANCE.CloseHandle(handle);
        return Win32.SUCCESS;
    }
}
