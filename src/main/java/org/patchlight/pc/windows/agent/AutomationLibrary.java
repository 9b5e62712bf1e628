package org.patchlight.pc.windows.agent;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** The functions of {@code oleaut32.dll} that own strings and variants. */
interface AutomationLibrary extends StdCallLibrary {
    AutomationLibrary INSTANCE = Native.load("oleaut32", AutomationLibrary.class);

    @Nullable Pointer SysAllocString(WString text);

    void SysFreeString(@Nullable Pointer text);

    int SysStringLen(Pointer text);

    int VariantClear(Pointer variant);
}
