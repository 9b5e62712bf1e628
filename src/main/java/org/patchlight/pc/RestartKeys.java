package org.patchlight.pc;

import java.util.List;

/** The registry keys that record that updates wait for a restart of Windows, and which of them count where. */
public final class RestartKeys {
    private static final String CURRENT = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";
    private static final String SERVICING = CURRENT + "Component Based Servicing\\";

    /** While packages are pending and the modules installer runs, Windows is at work. */
    public static final RegistryKey PACKAGES_PENDING = RegistryKey.machine(SERVICING + "PackagesPending");

    /** Copied evidence is searched for these. It has {@link #PACKAGES_PENDING} too, which does not count there yet. */
    public static final List<RegistryKey> IN_COPIES = List.of(
            RegistryKey.machine(CURRENT + "WindowsUpdate\\Auto Update\\RebootRequired"),
            RegistryKey.machine(SERVICING + "RebootPending"),
            RegistryKey.machine(SERVICING + "RebootInProgress"));

    /** Windows removes these at the restart. The others can stay. */
    public static final List<RegistryKey> SURE = List.of(IN_COPIES.get(0), IN_COPIES.get(1));

    /** The check of a PC counts all of them, and a collected file has them. */
    public static final List<RegistryKey> ALL =
            List.of(IN_COPIES.get(0), IN_COPIES.get(1), IN_COPIES.get(2), PACKAGES_PENDING);

    /** Has the value {@link #UPDATE_EXE}. */
    public static final RegistryKey UPDATES = RegistryKey.machine("SOFTWARE\\Microsoft\\Updates");

    /** Not 0 while an update waits for a restart. It counts in the check of a PC, but not in copied evidence yet. */
    public static final String UPDATE_EXE = "UpdateExeVolatile";

    private RestartKeys() {}
}
