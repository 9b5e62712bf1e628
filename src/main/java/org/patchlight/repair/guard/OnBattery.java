package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PowerSupply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What takes long, or leaves Windows half changed where the power ends amid it, is not begun on a battery that may not last. The rest takes seconds. */
final class OnBattery implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(OnBattery.class);
    private static final Set<String> LONG_OR_RISKY =
            Set.of("repair-component-store", "update-drivers", "run-media-creation-tool");

    @Override
    public Optional<Blocker> against(RepairContext about) {
        List<String> concerned = about.ids(fix -> LONG_OR_RISKY.contains(fix.id()));
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        try {
            PowerSupply supply = about.pc().power().supply();
            return supply.mayRunOut() ? Optional.of(Blocker.to(concerned, "on-battery")) : Optional.empty();
        } catch (PcException unread) {
            LOG.info("what the PC lives on could not be told", unread);
            return Optional.empty();
        }
    }
}
