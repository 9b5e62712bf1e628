package org.patchlight.pc.simulated;

import org.patchlight.pc.RegistryKey;

/** Registry keys of Windows Update and the name of its service. */
final class UpdateKeys {
    static final String SERVICE = "wuauserv";
    static final RegistryKey WINDOWS_UPDATE =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate");
    static final RegistryKey RESTART_REQUIRED =
            WINDOWS_UPDATE.child("Auto Update").child("RebootRequired");
    static final RegistryKey OS_UPGRADE = WINDOWS_UPDATE.child("OSUpgrade");
    static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");

    private UpdateKeys() {}
}
