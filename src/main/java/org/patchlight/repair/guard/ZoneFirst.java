package org.patchlight.repair.guard;

import java.util.Optional;
import org.patchlight.health.FindingId;

/** Setting the clock while the time zone is wrong would show the wrong time on a PC that then looks healthy. */
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
