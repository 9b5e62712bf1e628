package org.patchlight.pc;

import org.patchlight.pc.service.ServiceFacts;

/** What Windows leaves standing while it puts parts of itself in or out. */
final class ServicingMarks {
    /** It starts TiWorker.exe, which does the work, and stays up as long as that does. */
    private static final String INSTALLER = "TrustedInstaller";

    private static final RegistryKey PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending");

    private ServicingMarks() {}

    /** Whether packages are pending and the installer runs; pending ones alone wait for a restart. */
    static boolean reportWork(Registry registry, Services services) throws PcException {
        return registry.exists(PENDING)
                && services.find(INSTALLER).filter(ServiceFacts::isUp).isPresent();
    }
}
