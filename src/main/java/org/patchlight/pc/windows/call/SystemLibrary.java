package org.patchlight.pc.windows.call;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The functions of {@code kernel32.dll} that jna-platform lacks. Loaded when first used. */
public interface SystemLibrary extends StdCallLibrary {
    SystemLibrary INSTANCE = Native.load("kernel32", SystemLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    int GetSystemDirectory(char[] folder, int length);

    int GetSystemWindowsDirectory(char[] folder, int length);

    int GetDynamicTimeZoneInformation(Pointer information);

    int GetOEMCP();

    int GetACP();

    /** The code page of the output of the console; 0 if this process has none. */
    int GetConsoleOutputCP();

    /** @param status a SYSTEM_POWER_STATUS of winbase.h, 12 bytes */
    boolean GetSystemPowerStatus(byte[] status);
}
