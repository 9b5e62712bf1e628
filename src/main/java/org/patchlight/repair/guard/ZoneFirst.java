package org.patchlight.repair.guard;

import java.util.Optional;
import org.patchlight.health.FindingId;

/** Blocks setting the clock while the time zone is wrong: the PC would show the wrong time and then seem healthy. */
final class ZoneFirst implements Guard {
    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean wrong = about.report().finding(FindingId.WRONG_TIME_ZONE).isPresent();
        boolean setting =
                about.fixes().stream().anyMatch(fix -> fix.declaration().terms().setsClock());
        return wrong && setting && !about.zoneSettled()
                ? Optional.of(Blocker.toAll("zone-first", about))
                : Optional.empty();
    }
}
