package org.patchlight.desktop.windows.tray;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.RECT;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notification area of this session. */
final class WindowsNotificationArea implements NotificationArea {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsNotificationArea.class);
    /** "Hide the notification area" in StartMenu.admx; like all of these, it also works for the whole PC. */
    private static final String POLICIES = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer";

    private static final String NO_ITEMS = "NoTrayItemsDisplay";

    @Override
    public boolean call(int message, NotifyIconData data) {
        return ShellLibrary.INSTANCE.Shell_NotifyIcon(message, data);
    }

    /**
     * Where an icon is, by {@code Shell_NotifyIconGetRect}.
     *
     * @param window the window that receives its messages
     * @param number its number
     * @return left, top, right and bottom in physical pixels; empty if Windows doesn't say
     */
    static Optional<int[]> place(HWND window, int number) {
        IconIdentifier icon = new IconIdentifier();
        icon.cbSize = icon.size();
        icon.hWnd = window;
        icon.uID = number;
        RECT place = new RECT();
        HRESULT result = ShellLibrary.INSTANCE.Shell_NotifyIconGetRect(icon, place);
        return result.intValue() == 0
                ? Optional.of(new int[] {place.left, place.top, place.right, place.bottom})
                : Optional.empty();
    }

    @Override
    public boolean hasTaskbar() {
        return taskbar() != null;
    }

    @Override
    public boolean isHiddenByPolicy() {
        return isSet(WinReg.HKEY_LOCAL_MACHINE) || isSet(WinReg.HKEY_CURRENT_USER);
    }

    /** The window of the taskbar of this session; null if there is none. */
    static @Nullable HWND taskbar() {
        return User32.INSTANCE.FindWindow("Shell_TrayWnd", null);
    }

    private static boolean isSet(HKEY root) {
        try {
            return Advapi32Util.registryValueExists(root, POLICIES, NO_ITEMS)
                    && Advapi32Util.registryGetValue(root, POLICIES, NO_ITEMS) instanceof Integer value
                    && value != 0;
        } catch (RuntimeException unreadable) {
            LOG.debug("The policy {} could not be read: {}", NO_ITEMS, unreadable.toString());
            return false;
        }
    }

    /** The functions of {@code shell32.dll} that jna-platform lacks. */
    interface ShellLibrary extends StdCallLibrary {
        ShellLibrary INSTANCE = Native.load("shell32", ShellLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        boolean Shell_NotifyIcon(int message, NotifyIconData data);

        /** Since Windows 7. */
        HRESULT Shell_NotifyIconGetRect(IconIdentifier icon, RECT place);
    }
}
