package org.patchlight.pc.windows.event;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code wevtapi.dll} (Vista and later) in use; constants of {@code winevt.h}. Loaded when first used.
 */
interface EventLibrary extends StdCallLibrary {
    EventLibrary INSTANCE = Native.load("wevtapi", EventLibrary.class);

    int QUERY_CHANNEL_PATH = 0x1;
    int QUERY_REVERSE_DIRECTION = 0x200;
    int RENDER_XML = 1;
    int SUBSCRIBE_TO_FUTURE_EVENTS = 1;

    @Nullable Pointer EvtQuery(@Nullable Pointer session, WString path, WString query, int flags);

    /** Without a callback, the signal is set when EvtNext has records. */
    @Nullable Pointer EvtSubscribe(
            @Nullable Pointer session,
            HANDLE signal,
            WString path,
            WString query,
            @Nullable Pointer bookmark,
            @Nullable Pointer context,
            @Nullable Pointer callback,
            int flags);

    boolean EvtNext(Pointer results, int size, Pointer[] events, int milliseconds, int flags, IntByReference returned);

    boolean EvtRender(
            @Nullable Pointer context,
            Pointer event,
            int flags,
            int size,
            @Nullable Pointer buffer,
            IntByReference used,
            IntByReference properties);

    boolean EvtClose(Pointer handle);
}
