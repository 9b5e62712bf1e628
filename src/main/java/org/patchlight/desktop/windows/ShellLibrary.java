package org.patchlight.desktop.windows;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** What jna-platform lacks of {@code shell32.dll}. */
interface ShellLibrary extends StdCallLibrary {
    ShellLibrary INSTANCE = Native.load("shell32", ShellLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    boolean Shell_NotifyIcon(int message, NotifyIconData data);
}
