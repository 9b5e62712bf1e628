package org.patchlight.pc.windows.agent;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** The functions of {@code ole32.dll} that create COM objects. */
interface ComLibrary extends StdCallLibrary {
    ComLibrary INSTANCE = Native.load("ole32", ComLibrary.class);

    int MULTITHREADED = 0;
    int IN_PROCESS_SERVER = 1;
    int ANY_SERVER = 0x17;

    int CoInitializeEx(@Nullable Pointer reserved, int kind);

    int CoCreateInstance(
            Pointer id, @Nullable Pointer outer, int context, Pointer interfaceId, PointerByReference made);
}
