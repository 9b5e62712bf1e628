package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** The functions of {@code advapi32.dll} that restart Windows and call that off. Loaded when first used. */
interface ShutdownLibrary extends StdCallLibrary {
    ShutdownLibrary INSTANCE = Native.load("advapi32", ShutdownLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    boolean InitiateSystemShutdownEx(
            @Nullable String machine, String message, int seconds, boolean force, boolean restart, int reason);

    boolean AbortSystemShutdown(@Nullable String machine);
}
