package org.patchlight.desktop.windows.window;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinDef.HICON;
import com.sun.jna.platform.win32.WinDef.HMENU;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinGDI.ICONINFO;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** The functions of {@code user32.dll} that jna-platform lacks. */
public interface UserLibrary extends StdCallLibrary {
    UserLibrary INSTANCE = Native.load("user32", UserLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    boolean PostMessage(HWND window, int message, Pointer wParam, Pointer lParam);

    Pointer SetTimer(HWND window, Pointer id, int milliseconds, @Nullable Pointer function);

    boolean KillTimer(HWND window, Pointer id);

    HMENU CreatePopupMenu();

    boolean AppendMenu(HMENU menu, int flags, Pointer id, @Nullable String text);

    boolean DestroyMenu(HMENU menu);

    int TrackPopupMenuEx(HMENU menu, int flags, int x, int y, HWND owner, @Nullable Pointer parameters);

    boolean ChangeWindowMessageFilterEx(HWND window, int message, int action, @Nullable Pointer result);

    boolean SystemParametersInfo(int action, int number, Pointer value, int how);

    int GetSysColor(int index);

    HICON CreateIconIndirect(ICONINFO info);
}
