package org.patchlight.desktop.windows.tray;

import com.sun.jna.platform.win32.WinDef.HWND;
import org.patchlight.desktop.windows.tray.WindowsNotificationArea.ShellLibrary;

/**
 * The icon of a window as the notification area knows it, for tests: called past the program's own classes.
 *
 * @param window the hidden window of the icon
 */
public record RawIcon(HWND window) {
    private static final int MODIFY = 1;
    private static final int DELETE = 2;
    private static final int HAS_TIP = 4;

    /** Whether the notification area has the icon. */
    public boolean isThere() {
        NotifyIconData data = data();
        data.uFlags = HAS_TIP;
        data.tip("still here");
        return ShellLibrary.INSTANCE.Shell_NotifyIcon(MODIFY, data);
    }

    /** Removes the icon, as a restart of Explorer does; whether it was there. */
    public boolean delete() {
        return ShellLibrary.INSTANCE.Shell_NotifyIcon(DELETE, data());
    }

    private NotifyIconData data() {
        NotifyIconData data = new NotifyIconData();
        data.cbSize = data.size();
        data.hWnd = window;
        data.uID = NotifyIcon.NUMBER;
        return data;
    }
}
