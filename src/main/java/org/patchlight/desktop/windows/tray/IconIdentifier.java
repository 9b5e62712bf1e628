package org.patchlight.desktop.windows.tray;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.WinDef.HWND;
import org.jspecify.annotations.Nullable;

/** {@code NOTIFYICONIDENTIFIER} of {@code shellapi.h}: an icon by its window and number. */
@FieldOrder({"cbSize", "hWnd", "uID", "guidItem"})
public final class IconIdentifier extends Structure {
    public int cbSize;
    public @Nullable HWND hWnd;
    public int uID;
    /** All zero, because the icon has none. */
    public GUID guidItem = new GUID();
}
