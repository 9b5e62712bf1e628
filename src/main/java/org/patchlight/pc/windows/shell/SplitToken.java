package org.patchlight.pc.windows.shell;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.platform.win32.WinNT.TOKEN_ELEVATION;
import com.sun.jna.ptr.IntByReference;
import org.patchlight.pc.windows.call.WineHost;

/**
 * Whether a person approved this process as an administrator while their other programs run without these rights. Where
 * there is no such difference, as with approval turned off, other programs gain nothing from this one.
 */
final class SplitToken {
    /** TokenElevationType of TOKEN_INFORMATION_CLASS, and TokenElevationTypeFull (winnt.h). */
    private static final int ELEVATION_TYPE = 18;

    private static final int FULL = 2;

    private SplitToken() {}

    /** Whether this process has the elevated half of a token; true if Windows doesn't say. */
    static boolean isElevated() {
        HANDLEByReference token = new HANDLEByReference();
        if (!Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY, token)) {
            return true;
        }
        try {
            // One number, like the structure of TokenElevation.
            TOKEN_ELEVATION type = new TOKEN_ELEVATION();
            boolean known = Advapi32.INSTANCE.GetTokenInformation(
                    token.getValue(), ELEVATION_TYPE, type, type.size(), new IntByReference());
            // Wine reports the elevated half of a token that has no other half.
            return (!known || type.TokenIsElevated == FULL) && !WineHost.isHere();
        } finally {
            Kernel32.INSTANCE.CloseHandle(token.getValue());
        }
    }
}
