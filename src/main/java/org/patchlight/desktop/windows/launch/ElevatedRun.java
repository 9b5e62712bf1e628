package org.patchlight.desktop.windows.launch;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.desktop.Elevation.Running;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a program as an administrator, by the verb {@code runas} of the shell. Windows asks the person for
 * approval.
 */
final class ElevatedRun {
    private static final Logger LOG = LoggerFactory.getLogger(ElevatedRun.class);
    private static final int WITHOUT_DDE = 0x100;
    private static final int WITHOUT_DIALOGS = 0x400;
    /** SEE_MASK_NOZONECHECKS of shellapi.h: no check of a Mark of the Web, which WITHOUT_DIALOGS would turn into a no. */
    private static final int WITHOUT_ZONE_CHECKS = 0x80_0000;
    /** Windows needs longer to show its prompt. A refusal within this time is its own, such as for a downloaded file. */
    static final Duration NO_PERSON = Duration.ofMillis(300);
    /** An antivirus program refuses the file. */
    private static final int VIRUS_INFECTED = 225;
    /** An antivirus program removed the file. */
    private static final int VIRUS_DELETED = 226;
    /** The hash of the file is not that of its signature. */
    private static final int BAD_SIGNATURE = 577;
    /** App Control for Business and Smart App Control: ERROR_SYSTEM_INTEGRITY_..., in two ranges. */
    private static final int FIRST_OF_APP_CONTROL = 4550;

    private static final int LAST_OF_APP_CONTROL = 4559;
    private static final int FIRST_OF_REPUTATION = 4580;
    private static final int LAST_OF_REPUTATION = 4583;

    private final HWND owner;
    private final Path workingFolder;

    /**
     * A run that belongs to this window.
     *
     * @param owner the window that the prompt belongs to; if it is not in front, the prompt may open behind the
     *     taskbar
     * @param workingFolder a folder that only administrators may write to
     */
    ElevatedRun(HWND owner, Path workingFolder) {
        this.owner = owner;
        this.workingFolder = workingFolder;
    }

    /** Asks for approval and starts the program. Waits for the person; Windows limits that to 2 minutes. */
    Answer start(Path program, String arguments) {
        SHELLEXECUTEINFO info = request(program, arguments);
        long before = MachineTime.nanos();
        int error = execute(info);
        Duration took = Duration.ofNanos(MachineTime.nanos() - before);
        return error != 0 ? refusal(error, took) : new Answer.Started(new ElevatedProcess(info.hProcess));
    }

    /** What the shell is asked. The caller has checked the program's whole folder, so a zone says nothing more of it. */
    SHELLEXECUTEINFO request(Path program, String arguments) {
        SHELLEXECUTEINFO info = new SHELLEXECUTEINFO();
        info.cbSize = info.size();
        info.fMask = Shell32.SEE_MASK_NOCLOSEPROCESS | WITHOUT_DDE | WITHOUT_DIALOGS | WITHOUT_ZONE_CHECKS;
        info.hwnd = owner;
        info.lpVerb = "runas";
        info.lpFile = program.toString();
        info.lpParameters = arguments;
        info.lpDirectory = workingFolder.toString();
        info.nShow = User32.SW_HIDE;
        return info;
    }

    /**
     * The answer that an error of the shell stands for.
     *
     * @param error a code of Windows, as {@code ShellExecuteEx} sets it
     * @param took how long the shell took; no person answers within {@link #NO_PERSON}
     */
    static Answer refusal(int error, Duration took) {
        if (isAppControl(error)) {
            return impossible("app-control", error);
        }
        return switch (error) {
            case WinError.ERROR_CANCELLED ->
                took.compareTo(NO_PERSON) < 0 ? impossible("not-asked", error) : new Answer.Refused();
            case WinError.ERROR_ACCESS_DENIED,
                    WinError.ERROR_ELEVATION_REQUIRED,
                    WinError.ERROR_ACCESS_DISABLED_BY_POLICY -> new Answer.Impossible("elevation.blocked");
            case WinError.ERROR_FILE_NOT_FOUND, WinError.ERROR_PATH_NOT_FOUND ->
                new Answer.Impossible("elevation.missing");
            // Policy "Only elevate executables that are signed and validated".
            case WinError.ERROR_DS_REFERRAL -> impossible("only-signed", error);
            case VIRUS_INFECTED, VIRUS_DELETED -> impossible("antivirus", error);
            case WinError.ERROR_PRIVILEGE_NOT_HELD -> impossible("no-privilege", error);
            default -> impossible("failed", error);
        };
    }

    private static boolean isAppControl(int error) {
        return error == BAD_SIGNATURE
                || (error >= FIRST_OF_APP_CONTROL && error <= LAST_OF_APP_CONTROL)
                || (error >= FIRST_OF_REPUTATION && error <= LAST_OF_REPUTATION);
    }

    private static Answer impossible(String reason, int error) {
        return new Answer.Impossible("elevation." + reason, OptionalInt.of(error));
    }

    private static int execute(SHELLEXECUTEINFO info) {
        boolean joined = Ole32.INSTANCE
                        .CoInitializeEx(null, Ole32.COINIT_APARTMENTTHREADED)
                        .intValue()
                >= 0;
        try {
            if (Shell32.INSTANCE.ShellExecuteEx(info)) {
                return 0;
            }
            int error = Native.getLastError();
            LOG.info("Windows did not run it as an administrator: error {}", error);
            return error == 0 ? WinError.ERROR_GEN_FAILURE : error;
        } finally {
            if (joined) {
                Ole32.INSTANCE.CoUninitialize();
            }
        }
    }

    /** A process that runs as an administrator, seen from one that does not. */
    private static final class ElevatedProcess implements Running {
        /** The process has ended, and Windows does not report its exit code. */
        private static final int UNKNOWN = -1;

        private final @Nullable HANDLE handle;

        /** @param handle null if Windows returns none, which is allowed */
        ElevatedProcess(@Nullable HANDLE handle) {
            this.handle = handle;
        }

        @Override
        public OptionalInt await(Duration atMost) {
            if (handle == null) {
                Workers.sleep(atMost);
                return OptionalInt.empty();
            }
            if (Kernel32.INSTANCE.WaitForSingleObject(handle, (int) atMost.toMillis()) != 0) {
                return OptionalInt.empty();
            }
            IntByReference code = new IntByReference();
            return OptionalInt.of(Kernel32.INSTANCE.GetExitCodeProcess(handle, code) ? code.getValue() : UNKNOWN);
        }

        @Override
        public boolean isVisible() {
            return handle != null;
        }

        @Override
        public void close() {
            if (handle != null) {
                Kernel32.INSTANCE.CloseHandle(handle);
            }
        }
    }
}
