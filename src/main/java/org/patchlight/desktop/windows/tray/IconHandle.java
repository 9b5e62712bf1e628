package org.patchlight.desktop.windows.tray;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.GDI32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HBITMAP;
import com.sun.jna.platform.win32.WinDef.HICON;
import com.sun.jna.platform.win32.WinGDI.ICONINFO;
import com.sun.jna.win32.StdCallLibrary;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.windows.window.UserLibrary;

/** A Windows icon made from a picture. A process may have 10,000 of them, so each must be closed. */
final class IconHandle implements AutoCloseable {
    private final HICON handle;
    private final Consumer<HICON> destroy;

    /**
     * An icon that exists.
     *
     * @param destroy destroys it
     */
    IconHandle(HICON handle, Consumer<HICON> destroy) {
        this.handle = handle;
        this.destroy = destroy;
    }

    /** Makes an icon that keeps the transparency of the picture; null if Windows has no room for another. */
    static @Nullable IconHandle of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        // Windows expects straight alpha in the byte order BGRA, which is exactly Java's ARGB ints in little-endian
        // memory.
        int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
        try (Memory colours = new Memory(4L * argb.length);
                Memory mask = emptyMask(width, height)) {
            colours.write(0, argb, 0, argb.length);
            return of(
                    DrawingLibrary.INSTANCE.CreateBitmap(width, height, 1, 32, colours),
                    DrawingLibrary.INSTANCE.CreateBitmap(width, height, 1, 1, mask));
        }
    }

    /** The old one-bit mask, with rows padded to 16 bits. It is required, and the alpha channel overrides it. */
    private static Memory emptyMask(int width, int height) {
        Memory mask = new Memory((width + 15L) / 16 * 2 * height);
        mask.clear();
        return mask;
    }

    private static @Nullable IconHandle of(@Nullable HBITMAP colours, @Nullable HBITMAP mask) {
        ICONINFO info = new ICONINFO();
        info.fIcon = true;
        info.hbmColor = colours;
        info.hbmMask = mask;
        HICON handle = colours == null || mask == null ? null : UserLibrary.INSTANCE.CreateIconIndirect(info);
        delete(colours);
        delete(mask);
        return handle == null ? null : new IconHandle(handle, User32.INSTANCE::DestroyIcon);
    }

    private static void delete(@Nullable HBITMAP bitmap) {
        if (bitmap != null) {
            GDI32.INSTANCE.DeleteObject(bitmap);
        }
    }

    HICON handle() {
        return handle;
    }

    @Override
    public void close() {
        destroy.accept(handle);
    }

    /** The functions of {@code gdi32.dll} that jna-platform lacks. */
    interface DrawingLibrary extends StdCallLibrary {
        DrawingLibrary INSTANCE = Native.load("gdi32", DrawingLibrary.class);

        HBITMAP CreateBitmap(int width, int height, int planes, int bitsPerPixel, Pointer bits);
    }
}
