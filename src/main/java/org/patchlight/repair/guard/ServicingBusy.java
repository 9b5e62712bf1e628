package org.patchlight.repair.guard;

import java.util.Optional;
import org.patchlight.health.FixId;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blocks repairs of Windows Update and drivers while Windows installs or removes something. A reset between an
 * installation and its end can lose the update.
 */
final class ServicingBusy implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(ServicingBusy.class);

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean concerned = about.fixes().stream().anyMatch(ServicingBusy::isConcerned);
        return concerned && isBusy(about.pc()) ? Optional.of(Blocker.toAll("servicing-busy", about)) : Optional.empty();
    }

    /** Whether servicing blocks this fix. A restart is allowed: Windows finishes its servicing first. */
    private static boolean isConcerned(GuardedFix fix) {
        return fix.declaration().subject() != Subject.CLOCK
                && !fix.id().equals(FixId.RESTART_PC)
                && !fix.restartsServices();
    }

    /** Whether Windows is installing or removing something. If that can't be read, Windows counts as idle. */
    static boolean isBusy(Pc pc) {
        try {
            return pc.isInstalling();
        } catch (PcException unread) {
            LOG.info("whether Windows is being serviced could not be told", unread);
            return false;
        }
    }
}
