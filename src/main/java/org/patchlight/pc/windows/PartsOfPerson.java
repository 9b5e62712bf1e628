package org.patchlight.pc.windows;

import com.sun.jna.platform.win32.WinReg;
import org.patchlight.pc.Network;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Registry;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.registry.WindowsRegistry;
import org.patchlight.pc.windows.shell.WindowsPrograms;

/** A PC as the person who runs this program set it up. */
public final class PartsOfPerson implements PersonalParts {
    @Override
    public Programs programs(WindowsVersion version) {
        return new WindowsPrograms(version);
    }

    @Override
    public Network network() {
        return new NetworkOfPerson();
    }

    @Override
    public Registry registry() {
        return new WindowsRegistry(WinReg.HKEY_CURRENT_USER);
    }
}
