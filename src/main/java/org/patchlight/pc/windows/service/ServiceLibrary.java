package org.patchlight.pc.windows.service;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** The functions of {@code advapi32.dll} for services that jna-platform lacks. Loaded when first used. */
interface ServiceLibrary extends StdCallLibrary {
    ServiceLibrary INSTANCE = Native.load("advapi32", ServiceLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    int NO_CHANGE = -1;
    int DELAYED_AUTO_START = 3;

    boolean QueryServiceConfig(SC_HANDLE service, @Nullable Pointer config, int size, IntByReference needed);

    boolean ChangeServiceConfig(
            SC_HANDLE service,
            int serviceType,
            int startType,
            int errorControl,
            @Nullable String binaryPath,
            @Nullable String loadOrderGroup,
            @Nullable Pointer tagId,
            @Nullable String dependencies,
            @Nullable String account,
            @Nullable String password,
            @Nullable String displayName);

    boolean QueryServiceConfig2(SC_HANDLE service, int level, Pointer info, int size, IntByReference needed);

    /** @param parts bits of SECURITY_INFORMATION in winnt.h */
    boolean QueryServiceObjectSecurity(
            SC_HANDLE service, int parts, @Nullable Pointer descriptor, int size, IntByReference needed);

    boolean ConvertSecurityDescriptorToStringSecurityDescriptor(
            Pointer descriptor, int revision, int parts, PointerByReference text, @Nullable Pointer length);

    boolean ChangeServiceConfig2(SC_HANDLE service, int level, Pointer info);

    /** @param services room for ENUM_SERVICE_STATUS structures and the names that they point to */
    boolean EnumDependentServices(
            SC_HANDLE service,
            int state,
            @Nullable Pointer services,
            int size,
            IntByReference needed,
            IntByReference returned);
}
