package org.patchlight.pc.windows;

import java.util.Locale;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Registry;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.registry.WindowsRegistry;

/**
 * A PC without the settings of any person, for the elevated helper. Nothing is opened, no proxy is used, only the
 * authorities of the JRE count, and the person's part of the registry is empty.
 */
public final class PartsOfMachine implements PersonalParts {
    @Override
    public Programs programs(WindowsVersion version) {
        return page -> {
            throw new PcException(Reason.DENIED, Programs.OPEN, page.name().toLowerCase(Locale.ROOT), 0);
        };
    }

    @Override
    public Network network() {
        return new WindowsNetwork();
    }

    @Override
    public Registry registry() {
        return new WindowsRegistry(null);
    }
}
