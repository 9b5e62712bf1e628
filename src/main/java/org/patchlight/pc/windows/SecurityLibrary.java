package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** Security descriptors as text, of {@code sddl.h}: {@code advapi32.dll}. Loaded when first used. */
interface SecurityLibrary extends StdCallLibrary {
    /** The one revision of that text: SDDL_REVISION_1. */
    int REVISION = 1;

    SecurityLibrary INSTANCE = Native.load("advapi32", SecurityLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    boolean ConvertStringSecurityDescriptorToSecurityDescriptor(
            String text, int revision, PointerByReference descriptor, Pointer size);

    boolean ConvertSecurityDescriptorToStringSecurityDescriptor(
            Pointer descriptor, int revision, int parts, PointerByReference text, Pointer length);
}
