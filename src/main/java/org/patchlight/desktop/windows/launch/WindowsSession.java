package org.patchlight.desktop.windows.launch;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.ptr.IntByReference;
import java.util.OptionalInt;

/** The session of Windows that this process runs in. A person has several on a terminal server. */
public final class WindowsSession {
    private WindowsSession() {}

    /** Its number: 0 for services, 1 or more for people; empty if Windows doesn't say it. */
    public static OptionalInt number() {
        IntByReference number = new IntByReference();
        int process = Kernel32.INSTANCE.GetCurrentProcessId();
        return Kernel32.INSTANCE.ProcessIdToSessionId(process, number) && number.getValue() >= 0
                ? OptionalInt.of(number.getValue())
                : OptionalInt.empty();
    }
}
