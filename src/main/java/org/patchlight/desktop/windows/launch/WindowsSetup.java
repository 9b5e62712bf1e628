package org.patchlight.desktop.windows.launch;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.patchlight.desktop.Elevation.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the setup program of a newer or older Patchlight, with Windows' prompt if its folder needs an administrator. */
public final class WindowsSetup {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsSetup.class);

    private WindowsSetup() {}

    /** What became of a start. */
    public enum Result {
        /** It runs. */
        STARTED,
        /** The person refused. */
        DECLINED,
        /** Windows refused, or the file was changed. */
        FAILED
    }

    /**
     * Starts setup. From the last check of the file to the start, no other program can write or replace it.
     *
     * @param setup the file
     * @param folder the folder of the installed program
     * @param arguments the switches
     * @param signed checks the file
     */
    public static Result start(Path setup, Path folder, List<String> arguments, BooleanSupplier signed) {
        HANDLE held = Kernel32.INSTANCE.CreateFile(
                setup.toString(),
                WinNT.GENERIC_READ,
                WinNT.FILE_SHARE_READ,
                null,
                WinNT.OPEN_EXISTING,
                WinNT.FILE_ATTRIBUTE_NORMAL,
                null);
        if (WinBase.INVALID_HANDLE_VALUE.equals(held)) {
            LOG.warn("{} can't be held: error {}", setup, Kernel32.INSTANCE.GetLastError());
            return Result.FAILED;
        }
        try {
            if (!signed.getAsBoolean()) {
                return Result.FAILED;
            }
            return Files.isWritable(folder) ? plain(setup, arguments) : elevated(setup, arguments);
        } finally {
            Kernel32.INSTANCE.CloseHandle(held);
        }
    }

    private static Result plain(Path setup, List<String> arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(setup.toString());
            builder.command().addAll(arguments);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Result.STARTED;
        } catch (IOException refused) {
            // Setup asks for the highest rights of the person, which only the shell can start.
            LOG.info("setup needs an administrator", refused);
            return elevated(setup, arguments);
        }
    }

    private static Result elevated(Path setup, List<String> arguments) {
        HWND front = User32.INSTANCE.GetForegroundWindow();
        Path system = Path.of(Shell32Util.getKnownFolderPath(KnownFolders.FOLDERID_System));
        Answer answer = new ElevatedRun(front, system).start(setup, CommandLine.arguments(arguments));
        if (answer instanceof Answer.Started started) {
            started.running().close();
            return Result.STARTED;
        }
        return answer instanceof Answer.Refused ? Result.DECLINED : Result.FAILED;
    }
}
