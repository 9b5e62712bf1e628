package org.patchlight.pc.windows.call;

import com.sun.jna.NativeLibrary;

/**
 * Whether Wine takes the place of Windows. Its files have the rights of the host system, where all belong to one person,
 * and that person is always an administrator.
 */
public final class WineHost {
    private WineHost() {}

    /** Whether this process runs in Wine; Windows itself lacks this function. */
    public static boolean isHere() {
        try {
            return NativeLibrary.getInstance("ntdll").getFunction("wine_get_version") != null;
        } catch (UnsatisfiedLinkError windows) {
            return false;
        }
    }
}
