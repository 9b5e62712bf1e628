package org.patchlight.pc.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Win32;

/** Reads the access list of a service as text ({@code sddl.h}). The audit list, which needs a privilege, is left out. */
final class ServiceSecurity {
    /** Descriptors of services have some hundred bytes. */
    private static final int SIZE = 4096;

    private static final int REVISION = 1;
    private static final int PARTS = WinNT.DACL_SECURITY_INFORMATION;

    private ServiceSecurity() {}

    static String accessList(String name, SC_HANDLE service) throws PcException {
        IntByReference needed = new IntByReference(SIZE);
        for (int size = SIZE; ; size = needed.getValue()) {
            try (Memory descriptor = new Memory(size)) {
                if (ServiceLibrary.INSTANCE.QueryServiceObjectSecurity(service, PARTS, descriptor, size, needed)) {
                    return text(name, descriptor);
                }
                int code = Native.getLastError();
                if (code != Win32.INSUFFICIENT_BUFFER || needed.getValue() <= size) {
                    throw Win32.failure("QueryServiceObjectSecurity", name, code);
                }
            }
        }
    }

    private static String text(String name, Memory descriptor) throws PcException {
        PointerByReference text = new PointerByReference();
        if (!ServiceLibrary.INSTANCE.ConvertSecurityDescriptorToStringSecurityDescriptor(
                descriptor, REVISION, PARTS, text, null)) {
            throw Win32.failure("ConvertSecurityDescriptor", name, Native.getLastError());
        }
        try {
            return text.getValue().getWideString(0);
        } finally {
            Kernel32.INSTANCE.LocalFree(text.getValue());
        }
    }
}
