package org.patchlight.pc.windows.call;

import com.sun.jna.NativeLibrary;

/** Distinguishes Wine from Windows: for what Wine lacks, and for what a test must not do to a person's own Windows. */
public final class Wine {
    private Wine() {}

    public static boolean isHere() {
        try {
            return NativeLibrary.getInstance("ntdll").getFunction("wine_get_version") != null;
        } catch (UnsatisfiedLinkError windows) {
            return false;
        }
    }
}
