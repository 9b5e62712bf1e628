package org.patchlight.pc;

import org.patchlight.pc.service.ServiceFacts;

/** The traces that Windows shows while it installs or removes its components. */
final class ServicingMarks {
    /** The service that starts TiWorker.exe and runs as long as that works. */
    private static final String INSTALLER = "TrustedInstaller";

    private static final RegistryKey PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending");

    private ServicingMarks() {}

    /** Whether packages are pending and the installer runs. Pending packages alone only wait for a restart. */
    static boolean reportWork(Registry registry, Services services) throws PcException {
        return registry.exists(PENDING)
                && services.find(INSTALLER).filter(ServiceFacts::isUp).isPresent();
    }
}
