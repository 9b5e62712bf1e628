package org.patchlight.pc.windows.call;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.nio.file.Path;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/**
 * The folders of Windows, as Windows reports them. Environment variables are not used, because other programs of the
 * same person can change them.
 */
public final class SystemFolders {
    private static final int LENGTH = 260;

    private SystemFolders() {}

    private interface Question {
        int ask(char[] folder, int length);
    }

    /** Such as {@code C:\Windows\System32}. */
    public static Path system32() throws PcException {
        return Path.of(ask("GetSystemDirectory", SystemLibrary.INSTANCE::GetSystemDirectory));
    }

    /** Such as {@code C:\Windows}; the one folder of all sessions, also on terminal servers. */
    public static Path windows() throws PcException {
        return Path.of(ask("GetSystemWindowsDirectory", SystemLibrary.INSTANCE::GetSystemWindowsDirectory));
    }

    /** Such as {@code C:\ProgramData}: a known folder of the machine, which no person can move. */
    public static Path programData() throws PcException {
        try {
            return Path.of(Shell32Util.getKnownFolderPath(KnownFolders.FOLDERID_ProgramData));
        } catch (Win32Exception unknown) {
            throw new PcException(Reason.FAILED, "SHGetKnownFolderPath", "ProgramData", unknown);
        }
    }

    private static String ask(String operation, Question question) throws PcException {
        char[] folder = new char[LENGTH];
        int length = question.ask(folder, LENGTH);
        if (length <= 0 || length >= LENGTH) {
            throw Win32.failure(operation, "Windows", Native.getLastError());
        }
        return new String(folder, 0, length);
    }
}
