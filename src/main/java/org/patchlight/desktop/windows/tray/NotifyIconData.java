package org.patchlight.desktop.windows.tray;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.WinDef.HICON;
import com.sun.jna.platform.win32.WinDef.HWND;
import org.jspecify.annotations.Nullable;

/**
 * {@code NOTIFYICONDATAW} of Windows Vista and later: 976 bytes in a 64-bit process. The field names are those of
 * Windows.
 */
@FieldOrder({
    "cbSize",
    "hWnd",
    "uID",
    "uFlags",
    "uCallbackMessage",
    "hIcon",
    "szTip",
    "dwState",
    "dwStateMask",
    "szInfo",
    "uVersion",
    "szInfoTitle",
    "dwInfoFlags",
    "guidItem",
    "hBalloonIcon"
})
public final class NotifyIconData extends Structure {
    public int cbSize;
    public @Nullable HWND hWnd;
    public int uID;
    public int uFlags;
    public int uCallbackMessage;
    public @Nullable HICON hIcon;
    public char[] szTip = new char[128];
    public int dwState;
    public int dwStateMask;
    public char[] szInfo = new char[256];
    /** In Windows a union with a timeout, which has been ignored since Vista. */
    public int uVersion;

    public char[] szInfoTitle = new char[64];
    public int dwInfoFlags;
    public GUID guidItem = new GUID();
    public @Nullable HICON hBalloonIcon;

    /** Sets the tooltip, cut to what fits. */
    void tip(String text) {
        szTip = TrayText.field(text, 128);
    }

    /** Sets the balloon, cut to what fits. An empty text removes the balloon. */
    void info(String title, String text) {
        szInfoTitle = TrayText.field(title, 64);
        szInfo = TrayText.field(text, 256);
    }
}
