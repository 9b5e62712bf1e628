package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PowerSupply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Blocks fixes that need power while the PC runs on a battery that may not last. The others take seconds. */
final class OnBattery implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(OnBattery.class);

    @Override
    public Optional<Blocker> against(RepairContext about) {
        List<String> blocked = about.ids(fix -> fix.needs(Need.POWER));
        if (blocked.isEmpty()) {
            return Optional.empty();
        }
        try {
            PowerSupply supply = about.pc().power().supply();
            return supply.mayRunOut() ? Optional.of(Blocker.to(blocked, "on-battery")) : Optional.empty();
        } catch (PcException unread) {
            LOG.info("could not read whether the PC runs on battery", unread);
            return Optional.empty();
        }
    }
}
