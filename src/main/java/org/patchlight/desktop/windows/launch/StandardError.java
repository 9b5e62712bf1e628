package org.patchlight.desktop.windows.launch;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;

/**
 * The stream for error messages. A program without a console, such as {@code javaw.exe} started at sign-in, has none:
 * what it prints there is lost without an error.
 */
public final class StandardError {
    private static final int STD_ERROR_HANDLE = -12;
    private static final int DISK = 1;
    private static final int CHARACTERS = 2;
    private static final int PIPE = 3;

    private StandardError() {}

    /** Whether someone can read what this process prints there: a console, a pipe or a file. */
    public static boolean isRead() {
        HANDLE handle = Kernel32.INSTANCE.GetStdHandle(STD_ERROR_HANDLE);
        if (handle == null || WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            return false;
        }
        return isRead(
                Kernel32.INSTANCE.GetFileType(handle), Kernel32.INSTANCE.GetConsoleMode(handle, new IntByReference()));
    }

    /**
     * Whether a stream of this type is read. Windows may leave the handle of a shortcut's monitor there, which is no
     * stream, and {@code NUL} is a device of characters without a console.
     */
    static boolean isRead(int fileType, boolean console) {
        return fileType == DISK || fileType == PIPE || (fileType == CHARACTERS && console);
    }
}
