package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.platform.win32.WinNT.TOKEN_ELEVATION;
import com.sun.jna.platform.win32.WinNT.TOKEN_INFORMATION_CLASS;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Installation;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ProgramContext;
import org.patchlight.pc.program.Approval;
import org.patchlight.pc.program.CodePages;
import org.patchlight.pc.program.NativeLibrary;
import org.patchlight.pc.program.NativeLibrary.Source;
import org.patchlight.pc.program.ProgramFolder;
import org.patchlight.pc.program.ShellFacts;
import org.patchlight.pc.windows.call.SystemLibrary;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.ChildVariables;

/** What this Windows gives to this program. */
final class WindowsProgramContext implements ProgramContext {
    private static final String STARTER = "patchlight-helper.exe";
    private static final String TASKBAR = "Shell_TrayWnd";

    /** TokenElevationTypeLimited of winnt.h: the token of an administrator before Windows asked for consent. */
    private static final int LIMITED = 3;

    @Override
    public List<String> childVariables(Duration limit) throws PcException {
        return ChildVariables.names(limit);
    }

    @Override
    public CodePages codePages() throws PcException {
        return Win32.call("GetACP", "code page", () -> {
            SystemLibrary kernel = SystemLibrary.INSTANCE;
            return new CodePages(kernel.GetACP(), kernel.GetOEMCP(), kernel.GetConsoleOutputCP());
        });
    }

    @Override
    public Approval approval() throws PcException {
        return Win32.call("GetTokenInformation", "token", () -> {
            if (Advapi32Util.isCurrentProcessElevated()) {
                return Approval.ADMINISTRATOR;
            }
            return elevationType() == LIMITED ? Approval.CONSENT : Approval.OTHER_ACCOUNT;
        });
    }

    /** A TOKEN_ELEVATION_TYPE, which is one number, as TOKEN_ELEVATION is. */
    private static int elevationType() throws PcException {
        HANDLEByReference token = new HANDLEByReference();
        if (!Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY, token)) {
            throw Win32.failure("OpenProcessToken", "token", Native.getLastError());
        }
        try {
            TOKEN_ELEVATION type = new TOKEN_ELEVATION();
            if (!Advapi32.INSTANCE.GetTokenInformation(
                    token.getValue(),
                    TOKEN_INFORMATION_CLASS.TokenElevationType,
                    type,
                    type.size(),
                    new IntByReference())) {
                throw Win32.failure("GetTokenInformation", "token", Native.getLastError());
            }
            return type.TokenIsElevated;
        } finally {
            Kernel32.INSTANCE.CloseHandle(token.getValue());
        }
    }

    @Override
    public NativeLibrary nativeLibrary() throws PcException {
        Path library = Path.of(System.getProperty("jnidispatch.path", ""));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
        return new NativeLibrary(Native.VERSION, source(library.getParent(), programFolder(), temporary));
    }

    /** @param of the folder that the library was loaded from; null if JNA doesn't say */
    static Source source(@Nullable Path of, Path program, Path temporary) {
        if (of == null) {
            return Source.ELSEWHERE;
        }
        if (of.equals(program)) {
            return Source.BESIDE_PROGRAM;
        }
        return of.startsWith(temporary) ? Source.TEMPORARY_FOLDER : Source.ELSEWHERE;
    }

    @Override
    public ProgramFolder folder() {
        Path folder = programFolder();
        return new ProgramFolder(folder.toString(), Files.isRegularFile(folder.resolve(STARTER)));
    }

    private static Path programFolder() {
        return Installation.jar().resolveSibling("").toAbsolutePath();
    }

    @Override
    public ShellFacts shell() throws PcException {
        return Win32.call("SHQueryUserNotificationState", "shell", () -> {
            boolean taskbar = User32.INSTANCE.FindWindow(TASKBAR, null) != null;
            IntByReference state = new IntByReference();
            int result = NotificationLibrary.INSTANCE.SHQueryUserNotificationState(state);
            if (result != 0) {
                throw Win32.failure("SHQueryUserNotificationState", "shell", result);
            }
            return new ShellFacts(taskbar, state.getValue());
        });
    }

    /** The one function of {@code shell32.dll} that jna-platform lacks here. Loaded when first used. */
    interface NotificationLibrary extends StdCallLibrary {
        NotificationLibrary INSTANCE = Native.load("shell32", NotificationLibrary.class);

        /** @return an HRESULT; 0 if it worked. Since Windows Vista */
        int SHQueryUserNotificationState(IntByReference state);
    }
}
