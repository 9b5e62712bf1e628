package org.patchlight.repair.guard;

import java.util.Optional;
import java.util.Set;

/** Setting the clock right under a wrong zone would show the wrong time on a PC that then looks healthy. */
final class ZoneFirst implements Guard {
    private static final Set<String> SET_THE_CLOCK = Set.of("resync-clock", "enable-internet-time");

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean wrong = about.report().finding("wrong-time-zone").isPresent();
        boolean setting = about.ids().stream().anyMatch(SET_THE_CLOCK::contains);
        return wrong && setting && !about.zoneSettled()
                ? Optional.of(Blocker.toAll("zone-first", about))
                : Optional.empty();
    }
}
