package org.patchlight.desktop.windows.toast;

import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.patchlight.desktop.ToastLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name, picture and scheme under which Windows knows this program, in the registry of the person. Windows drops
 * toasts of programs it doesn't know. An uninstaller removes both keys.
 */
final class ToastIdentity {
    /** The id of the program; it never changes, because Windows keeps the person's choices by it. */
    static final String PROGRAM = "Patchlight.Tray";

    static final String PROGRAM_KEY = "Software\\Classes\\AppUserModelId\\" + PROGRAM;
    static final String SCHEME_KEY = "Software\\Classes\\" + ToastLink.SCHEME;
    private static final String COMMAND_KEY = SCHEME_KEY + "\\shell\\open\\command";

    private static final Logger LOG = LoggerFactory.getLogger(ToastIdentity.class);
    private static final HKEY USER = WinReg.HKEY_CURRENT_USER;
    private static final String WINDOWS = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final int FIRST_VERSION = 10;

    private ToastIdentity() {}

    /** Whether this is Windows 10 or later: earlier ones have other toasts, and don't know the value. */
    static boolean isKnownWindows() {
        try {
            return Advapi32Util.registryValueExists(WinReg.HKEY_LOCAL_MACHINE, WINDOWS, "CurrentMajorVersionNumber")
                    && Advapi32Util.registryGetIntValue(WinReg.HKEY_LOCAL_MACHINE, WINDOWS, "CurrentMajorVersionNumber")
                            >= FIRST_VERSION;
        } catch (RuntimeException unreadable) {
            LOG.warn("The version of Windows could not be read", unreadable);
            return false;
        }
    }

    /**
     * Registers the program, and gives this process its id.
     *
     * @param name the name above its toasts
     * @param picture a PNG file; empty for none
     * @param command the command line that receives an address; without the address
     * @throws IOException if Windows refuses it
     */
    static void register(String name, Optional<Path> picture, String command) throws IOException {
        try {
            set(PROGRAM_KEY, "DisplayName", name);
            if (picture.isPresent()) {
                set(PROGRAM_KEY, "IconUri", picture.get().toString());
            }
            set(SCHEME_KEY, "", "URL:" + name);
            set(SCHEME_KEY, "URL Protocol", "");
            // The address is always in quotation marks: Windows puts it there as it is.
            set(COMMAND_KEY, "", command + " \"%1\"");
        } catch (Win32Exception refused) {
            throw new IOException("The program could not be registered: " + refused.getMessage(), refused);
        }
        int code = ShellLibrary.INSTANCE.SetCurrentProcessExplicitAppUserModelID(new WString(PROGRAM));
        if (code < 0) {
            throw new WinRtException("SetCurrentProcessExplicitAppUserModelID", code);
        }
    }

    /** Writes a value only if it differs: most starts change nothing. */
    private static void set(String key, String name, String value) {
        if (Advapi32Util.registryKeyExists(USER, key)
                && Advapi32Util.registryValueExists(USER, key, name)
                && Advapi32Util.registryGetValue(USER, key, name) instanceof String now
                && now.equals(value)) {
            return;
        }
        Advapi32Util.registryCreateKey(USER, key);
        Advapi32Util.registrySetStringValue(USER, key, name, value);
    }

    interface ShellLibrary extends StdCallLibrary {
        ShellLibrary INSTANCE = Native.load("shell32", ShellLibrary.class);

        int SetCurrentProcessExplicitAppUserModelID(WString id);
    }
}
