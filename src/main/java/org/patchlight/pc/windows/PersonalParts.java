package org.patchlight.pc.windows;

import org.patchlight.pc.Network;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Registry;
import org.patchlight.pc.WindowsVersion;

/**
 * The ports of a PC that depend on settings which any program of the person can change: what the shell opens, the proxy,
 * trusted certificates, and the person's part of the registry. {@link PartsOfPerson} uses them, and {@link PartsOfMachine}
 * does not.
 */
public interface PersonalParts {
    /** Opens pages and programs. */
    Programs programs(WindowsVersion version);

    /** Names, proxies and certificate authorities. */
    Network network();

    /** The registry. */
    Registry registry();
}
