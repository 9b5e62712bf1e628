package org.patchlight.desktop.windows.tray;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The size of icons in the notification area: 16 pixels at 100 %, 24 at 150 %, 32 at 200 %. */
final class IconSize {
    private static final Logger LOG = LoggerFactory.getLogger(IconSize.class);
    private static final int SM_CXSMICON = 49;
    private static final int SMALLEST = 16;
    private static final int LARGEST = 128;

    private IconSize() {}

    /**
     * The size in pixels at the current scale of the screen with the taskbar. Before Windows 10 1607 it is that of the
     * first screen.
     */
    static int pixels() {
        int size = atTaskbar();
        if (size <= 0) {
            size = User32.INSTANCE.GetSystemMetrics(SM_CXSMICON);
        }
        return Math.max(SMALLEST, Math.min(LARGEST, size));
    }

    private static int atTaskbar() {
        HWND taskbar = WindowsNotificationArea.taskbar();
        if (taskbar == null) {
            return 0;
        }
        try {
            int dpi = function("GetDpiForWindow").invokeInt(new Object[] {taskbar});
            return dpi <= 0 ? 0 : function("GetSystemMetricsForDpi").invokeInt(new Object[] {SM_CXSMICON, dpi});
        } catch (UnsatisfiedLinkError old) {
            LOG.debug("This Windows has one scale for all screens: {}", old.getMessage());
            return 0;
        }
    }

    private static Function function(String name) {
        return NativeLibrary.getInstance("user32").getFunction(name, Function.ALT_CONVENTION);
    }
}
