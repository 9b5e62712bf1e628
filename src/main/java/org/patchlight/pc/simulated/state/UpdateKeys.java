package org.patchlight.pc.simulated.state;

import org.patchlight.pc.RegistryKey;

/** Registry keys of Windows Update and the name of its service. */
public final class UpdateKeys {
    /** The service of Windows Update. */
    public static final String SERVICE = "wuauserv";

    static final RegistryKey WINDOWS_UPDATE =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate");
    /** Exists while a restart is pending; its values are the GUIDs of the updates. */
    public static final RegistryKey RESTART_REQUIRED =
            WINDOWS_UPDATE.child("Auto Update").child("RebootRequired");
    /** The key of AllowOSUpgrade. */
    public static final RegistryKey OS_UPGRADE = WINDOWS_UPDATE.child("OSUpgrade");
    /** The policies of Windows Update. */
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");

    private UpdateKeys() {}
}
