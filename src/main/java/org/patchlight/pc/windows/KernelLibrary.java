package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;

/** The one function of {@code ntdll.dll} in use: the only one that tells the version as it is. Loaded when first used. */
interface KernelLibrary extends StdCallLibrary {
    KernelLibrary INSTANCE = Native.load("ntdll", KernelLibrary.class);

    int RtlGetVersion(Pointer information);
}
