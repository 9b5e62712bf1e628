package org.patchlight.desktop.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinDef.HBITMAP;
import com.sun.jna.win32.StdCallLibrary;

/** What jna-platform lacks of {@code gdi32.dll}. */
interface DrawingLibrary extends StdCallLibrary {
    DrawingLibrary INSTANCE = Native.load("gdi32", DrawingLibrary.class);

    HBITMAP CreateBitmap(int width, int height, int planes, int bitsPerPixel, Pointer bits);
}
