package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** The functions of {@code cfgmgr32.dll} for present devices. Each answers a {@code CR_} code, 0 for success. Loaded when first used. */
interface DeviceLibrary extends StdCallLibrary {
    DeviceLibrary INSTANCE = Native.load("cfgmgr32", DeviceLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    int FILTER_PRESENT = 0x100;

    int CM_Get_Device_ID_List_Size(IntByReference length, @Nullable String filter, int flags);

    int CM_Get_Device_ID_List(@Nullable String filter, char[] ids, int length, int flags);

    int CM_Locate_DevNode(IntByReference node, @Nullable String id, int flags);

    int CM_Get_DevNode_Status(IntByReference status, IntByReference problem, int node, int flags);

    int CM_Get_DevNode_Registry_Property(
            int node, int property, @Nullable IntByReference type, Pointer buffer, IntByReference size, int flags);

    int CM_Reenumerate_DevNode(int node, int flags);
}
