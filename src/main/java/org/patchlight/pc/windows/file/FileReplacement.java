package org.patchlight.pc.windows.file;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Workers;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Win32;

/**
 * Replaces the content of a file through a draft beside it and {@code ReplaceFile}, which keeps the access list, the
 * creation time and the other streams of the file ({@code winbase.h}).
 */
final class FileReplacement {
    /** What a failure reports. */
    static final String OPERATION = "ReplaceFile";

    private static final String DRAFT = ".patchlight-draft";
    /** Where the old file is for a moment. Without a name of ours, Windows makes up one, and may leave that file behind. */
    private static final String OLD = FileTree.REPLACED;

    private static final int INVALID_ATTRIBUTES = -1;
    /** The attributes that a new file doesn't take over by itself. */
    private static final int KEPT = WinNT.FILE_ATTRIBUTE_READONLY
            | WinNT.FILE_ATTRIBUTE_HIDDEN
            | WinNT.FILE_ATTRIBUTE_SYSTEM
            | WinNT.FILE_ATTRIBUTE_ARCHIVE;

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private FileReplacement() {}

    /** Replaces the content of a file. No part of the path may be a link of any kind. */
    static void replace(Path file, byte[] content) throws PcException {
        FileMove.refuseLinks(file, OPERATION);
        int attributes = attributes(file);
        if ((attributes & WinNT.FILE_ATTRIBUTE_DIRECTORY) != 0) {
            throw Win32.failure(OPERATION, file.toString(), Win32.ACCESS_DENIED);
        }
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        // A killed run may have left one. A new file must be made here: an existing one could be a link.
        Kernel32.INSTANCE.DeleteFile(draft.toString());
        Kernel32.INSTANCE.DeleteFile(old(file).toString());
        try {
            write(draft, content, file);
            replaceByDraft(file, draft, attributes);
        } finally {
            Kernel32.INSTANCE.DeleteFile(draft.toString());
            // If the file is gone in spite of all, this is its only copy.
            if (Kernel32.INSTANCE.GetFileAttributes(file.toString()) != INVALID_ATTRIBUTES) {
                Kernel32.INSTANCE.DeleteFile(old(file).toString());
            }
        }
    }

    private static void replaceByDraft(Path file, Path draft, int attributes) throws PcException {
        boolean readOnly = (attributes & WinNT.FILE_ATTRIBUTE_READONLY) != 0;
        if (readOnly) {
            // ReplaceFile refuses a read-only file.
            set(file, attributes & KEPT & ~WinNT.FILE_ATTRIBUTE_READONLY);
        }
        try {
            for (int attempt = 1; ; attempt++) {
                int code = call(file, draft);
                if (code == Win32.SUCCESS) {
                    return;
                }
                PcException refused = Win32.failure(OPERATION, file.toString(), code);
                boolean again = refused.reason() == Reason.IN_USE && attempt < MOST_ATTEMPTS;
                if (!again || !Workers.sleep(PAUSE)) {
                    throw refused;
                }
            }
        } finally {
            if (readOnly || (attributes(file) & KEPT) != (attributes & KEPT)) {
                set(file, attributes & KEPT);
            }
        }
    }

    /** The code of the replacement, 0 for success. */
    private static int call(Path file, Path draft) {
        Path old = old(file);
        if (ReplaceLibrary.INSTANCE.ReplaceFile(file.toString(), draft.toString(), old.toString(), 0, null, null)) {
            return Win32.SUCCESS;
        }
        int code = Native.getLastError();
        // By its document, the file may have its other name then (ERROR_UNABLE_TO_MOVE_REPLACEMENT_2).
        if (Kernel32.INSTANCE.GetFileAttributes(file.toString()) == INVALID_ATTRIBUTES) {
            Kernel32.INSTANCE.MoveFileEx(old.toString(), file.toString(), new DWORD(0));
        }
        return code;
    }

    private static Path old(Path file) {
        return file.resolveSibling(file.getFileName() + OLD);
    }

    private static void write(Path draft, byte[] content, Path file) throws PcException {
        HANDLE handle = Kernel32.INSTANCE.CreateFile(
                draft.toString(), WinNT.GENERIC_WRITE, 0, null, WinNT.CREATE_NEW, WinNT.FILE_ATTRIBUTE_NORMAL, null);
        if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            throw Win32.failure(OPERATION, file.toString(), Native.getLastError());
        }
        try {
            IntByReference written = new IntByReference();
            if (!Kernel32.INSTANCE.WriteFile(handle, content, content.length, written, null)
                    || !ReplaceLibrary.INSTANCE.FlushFileBuffers(handle)) {
                throw Win32.failure(OPERATION, file.toString(), Native.getLastError());
            }
            if (written.getValue() != content.length) {
                throw new PcException(Reason.FAILED, OPERATION, file.toString(), 0);
            }
        } finally {
            Kernel32.INSTANCE.CloseHandle(handle);
        }
    }

    private static int attributes(Path file) throws PcException {
        int attributes = Kernel32.INSTANCE.GetFileAttributes(file.toString());
        if (attributes == INVALID_ATTRIBUTES) {
            throw Win32.failure(OPERATION, file.toString(), Native.getLastError());
        }
        return attributes;
    }

    private static void set(Path file, int attributes) throws PcException {
        int some = attributes == 0 ? WinNT.FILE_ATTRIBUTE_NORMAL : attributes;
        if (!Kernel32.INSTANCE.SetFileAttributes(file.toString(), new DWORD(some))) {
            throw Win32.failure(OPERATION, file.toString(), Native.getLastError());
        }
    }

    /** Functions of {@code kernel32.dll}. Loaded when first used. */
    interface ReplaceLibrary extends StdCallLibrary {
        ReplaceLibrary INSTANCE = Native.load("kernel32", ReplaceLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        boolean ReplaceFile(
                String file,
                String replacement,
                @Nullable String backup,
                int flags,
                @Nullable Pointer reserved,
                @Nullable Pointer reservedToo);

        boolean FlushFileBuffers(HANDLE file);
    }
}
