package org.patchlight.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.repair.Plan.PlannedFix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing is done to Windows Update or drivers while Windows puts its own parts in or out: its installer runs, and packages are pending. Asked before a
 * pending restart is, of which packages are a mark too: a restart is not what helps while it works. */
final class ServicingBusy {
    private static final Logger LOG = LoggerFactory.getLogger(ServicingBusy.class);
    private static final String INSTALLER = "TrustedInstaller";
    private static final RegistryKey PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending");

    private ServicingBusy() {}

    /** Why nothing of these fixes may be run; null if they may. */
    static @Nullable Message block(Pc pc, List<PlannedFix> fixes) {
        boolean concerned = fixes.stream().anyMatch(ServicingBusy::isConcerned);
        return concerned && isBusy(pc) ? Message.of("guard.servicing-busy") : null;
    }

    /** Windows itself ends its servicing before a restart. */
    private static boolean isConcerned(PlannedFix fix) {
        return fix.declaration().subject() != Subject.CLOCK
                && !fix.declaration().id().equals("restart-pc");
    }

    /** A PC that does not tell is taken to be idle: the steps themselves meet what is in use. */
    private static boolean isBusy(Pc pc) {
        try {
            return pc.registry().exists(PENDING)
                    && pc.services().find(INSTALLER).filter(ServiceFacts::isUp).isPresent();
        } catch (PcException untold) {
            LOG.info("whether Windows is being serviced could not be told", untold);
            return false;
        }
    }
}
