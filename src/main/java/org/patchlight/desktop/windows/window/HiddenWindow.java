package org.patchlight.desktop.windows.window;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HMODULE;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinUser.WNDCLASSEX;
import com.sun.jna.platform.win32.WinUser.WindowProc;
import java.io.IOException;

/**
 * A top-level window that is never shown, with a window class of its own.
 *
 * @param handle the window
 * @param className its class, registered for it alone
 * @param module the program's module, which owns the class
 */
record HiddenWindow(HWND handle, String className, HMODULE module) {
    /**
     * Creates it on this thread, which then receives its messages.
     *
     * @param proc what Windows calls; the caller must keep it reachable while the window exists
     * @throws IOException if Windows refuses it
     */
    static HiddenWindow create(String className, WindowProc proc) throws IOException {
        HMODULE module = Kernel32.INSTANCE.GetModuleHandle(null);
        WNDCLASSEX type = new WNDCLASSEX();
        type.hInstance = module;
        type.lpfnWndProc = proc;
        type.lpszClassName = className;
        User32.INSTANCE.RegisterClassEx(type);
        HWND handle =
                User32.INSTANCE.CreateWindowEx(0, className, "Patchlight", 0, 0, 0, 0, 0, null, null, module, null);
        if (handle == null) {
            throw new IOException("CreateWindowEx failed with error " + Kernel32.INSTANCE.GetLastError());
        }
        return new HiddenWindow(handle, className, module);
    }

    /** Unregisters the window class, after the window was destroyed. */
    void unregister() {
        User32.INSTANCE.UnregisterClass(className, module);
    }
}
