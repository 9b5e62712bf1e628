package org.patchlight.pc;

import java.util.List;

/** The registry keys that record that updates wait for a restart of Windows, and which of them count where. */
public final class RestartKeys {
    private static final String CURRENT = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";
    private static final String SERVICING = CURRENT + "Component Based Servicing\\";

    /** While packages are pending and the modules installer runs, Windows is at work. */
    public static final RegistryKey PACKAGES_PENDING = RegistryKey.machine(SERVICING + "PackagesPending");

    /** Windows removes these at the restart. The others can stay. */
    public static final List<RegistryKey> SURE = List.of(
            RegistryKey.machine(CURRENT + "WindowsUpdate\\Auto Update\\RebootRequired"),
            RegistryKey.machine(SERVICING + "RebootPending"));

    /** All of them count, on a PC and in copied evidence, and a collected file has them. */
    public static final List<RegistryKey> ALL =
            List.of(SURE.get(0), SURE.get(1), RegistryKey.machine(SERVICING + "RebootInProgress"), PACKAGES_PENDING);

    /** Has the value {@link #UPDATE_EXE}. */
    public static final RegistryKey UPDATES = RegistryKey.machine("SOFTWARE\\Microsoft\\Updates");

    /** Not 0 while an update waits for a restart. */
    public static final String UPDATE_EXE = "UpdateExeVolatile";

    private RestartKeys() {}
}
