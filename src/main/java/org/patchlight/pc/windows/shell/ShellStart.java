package org.patchlight.pc.windows.shell;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinUser;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.SystemFolders;
import org.patchlight.pc.windows.call.Win32;

/** Opens something for the person through the shell, and returns once it was started. */
final class ShellStart {
    private static final int NO_ASYNC = 0x100;
    private static final int NO_UI = 0x400;

    // Windows answers an approval prompt with no after two minutes.
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private ShellStart() {}

    /**
     * Opens a file or an address with a verb.
     *
     * @param verb {@code open} or {@code runas}
     * @throws PcException UNAVAILABLE if nothing opens it; FAILED with 1223 if the person declined
     */
    static void start(String verb, String file, @Nullable String arguments) throws PcException {
        Limits.within(LIMIT, "ShellExecuteEx", file, () -> {
            boolean apartment = Ole32.INSTANCE
                            .CoInitializeEx(null, Ole32.COINIT_APARTMENTTHREADED)
                            .intValue()
                    >= 0;
            try {
                return execute(verb, file, arguments);
            } finally {
                if (apartment) {
                    Ole32.INSTANCE.CoUninitialize();
                }
            }
        });
    }

    private static String execute(String verb, String file, @Nullable String arguments) throws PcException {
        SHELLEXECUTEINFO info = new SHELLEXECUTEINFO();
        info.cbSize = info.size();
        info.fMask = NO_ASYNC | NO_UI;
        info.lpVerb = verb;
        info.lpFile = file;
        info.lpParameters = arguments;
        info.lpDirectory = SystemFolders.system32().toString();
        info.nShow = WinUser.SW_SHOWNORMAL;
        if (Shell32.INSTANCE.ShellExecuteEx(info)) {
            return file;
        }
        int code = Native.getLastError();
        boolean nothingOpensIt = code == Win32.NO_ASSOCIATION || code == Win32.FILE_NOT_FOUND;
        throw nothingOpensIt
                ? new PcException(Reason.UNAVAILABLE, "ShellExecuteEx", file, code)
                : Win32.failure("ShellExecuteEx", file, code);
    }
}
