package org.patchlight.pc.simulated.state;

import org.patchlight.pc.RegistryKey;

/** Registry keys of Windows Update and the name of its service. */
public final class UpdateKeys {
    public static final String SERVICE = "wuauserv";
    static final RegistryKey WINDOWS_UPDATE =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate");
    public static final RegistryKey RESTART_REQUIRED =
            WINDOWS_UPDATE.child("Auto Update").child("RebootRequired");
    public static final RegistryKey OS_UPGRADE = WINDOWS_UPDATE.child("OSUpgrade");
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");

    private UpdateKeys() {}
}
