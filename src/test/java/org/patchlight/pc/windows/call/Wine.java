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

    /** The version, such as "10.0" or "8.0~rc3"; only where {@link #isHere}. */
    public static String version() {
        return NativeLibrary.getInstance("ntdll")
                .getFunction("wine_get_version")
                .invokeString(new Object[0], false);
    }

    /** Whether its person is an administrator whose programs have all rights. Later ones give programs fewer, as Windows does. */
    public static boolean isElevated() {
        return isHere() && version().startsWith("8.");
    }
}
