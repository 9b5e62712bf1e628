package org.patchlight.pc.windows.call;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.platform.win32.WinNT.LUID;
import com.sun.jna.platform.win32.WinNT.LUID_AND_ATTRIBUTES;
import com.sun.jna.platform.win32.WinNT.TOKEN_PRIVILEGES;
import org.patchlight.pc.PcException;

/** A privilege of this process that Windows grants but keeps disabled; enabled until it is closed. */
public final class Privilege implements AutoCloseable {
    private final HANDLEByReference token;
    private final LUID right;

    private Privilege(HANDLEByReference token, LUID right) {
        this.token = token;
        this.right = right;
    }

    /**
     * Enables a privilege, such as {@code SeSystemtimePrivilege}.
     *
     * @throws PcException DENIED if this process does not have it
     */
    public static Privilege enable(String name) throws PcException {
        LUID right = new LUID();
        if (!Advapi32.INSTANCE.LookupPrivilegeValue(null, name, right)) {
            throw Win32.failure("LookupPrivilegeValue", name, Native.getLastError());
        }
        HANDLEByReference token = new HANDLEByReference();
        int access = WinNT.TOKEN_ADJUST_PRIVILEGES | WinNT.TOKEN_QUERY;
        if (!Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(), access, token)) {
            throw Win32.failure("OpenProcessToken", name, Native.getLastError());
        }
        Privilege privilege = new Privilege(token, right);
        int code = privilege.adjust(WinNT.SE_PRIVILEGE_ENABLED);
        if (code != Win32.SUCCESS) {
            privilege.close();
            throw Win32.failure("AdjustTokenPrivileges", name, code);
        }
        return privilege;
    }

    @Override
    public void close() {
        adjust(0);
        Kernel32.INSTANCE.CloseHandle(token.getValue());
    }

    // The call also succeeds if nothing was granted; then the code shows it.
    private int adjust(int attributes) {
        TOKEN_PRIVILEGES privileges = new TOKEN_PRIVILEGES(1);
        privileges.Privileges[0] = new LUID_AND_ATTRIBUTES(right, new DWORD(attributes));
        boolean done = Advapi32.INSTANCE.AdjustTokenPrivileges(token.getValue(), false, privileges, 0, null, null);
        int code = Native.getLastError();
        return done && code != Win32.NOT_ALL_ASSIGNED ? Win32.SUCCESS : code;
    }
}
