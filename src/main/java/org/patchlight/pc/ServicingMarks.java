package org.patchlight.pc;

import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;

/** The traces that Windows shows while it installs or removes its components. */
final class ServicingMarks {
    private ServicingMarks() {}

    /** Whether packages are pending and the installer runs. Pending packages alone only wait for a restart. */
    static boolean reportWork(Registry registry, Services services) throws PcException {
        return registry.exists(RestartKeys.PACKAGES_PENDING)
                && services.find(ServiceNames.MODULES_INSTALLER)
                        .filter(ServiceFacts::isUp)
                        .isPresent();
    }
}
