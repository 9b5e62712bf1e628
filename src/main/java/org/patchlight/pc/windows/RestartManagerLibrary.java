package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code rstrtmgr.dll} that tell who holds files ({@code restartmanager.h}). Those that shut programs down are left out on purpose.
 * Each answers a Windows code, 0 for success. Loaded when first used.
 */
interface RestartManagerLibrary extends StdCallLibrary {
    RestartManagerLibrary INSTANCE = Native.load("rstrtmgr", RestartManagerLibrary.class);

    /** The session's key: 32 characters and their end. */
    int KEY_LENGTH = 33;

    int RmStartSession(IntByReference session, int flags, char[] key);

    int RmRegisterResources(
            int session,
            int files,
            @Nullable StringArray fileNames,
            int applications,
            @Nullable Pointer processes,
            int services,
            @Nullable StringArray serviceNames);

    /** @param found room for RM_PROCESS_INFO structures */
    int RmGetList(
            int session, IntByReference needed, IntByReference count, @Nullable Pointer found, IntByReference reasons);

    int RmEndSession(int session);
}
