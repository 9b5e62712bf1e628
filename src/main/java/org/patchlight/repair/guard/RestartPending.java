package org.patchlight.repair.guard;

import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;

/**
 * Between an installation and its restart, a repair can lose the update; only the restart itself is safe. Finishing an
 * interrupted repair is safe too, because it only starts services. While Windows is still installing, a restart does
 * not help.
 */
final class RestartPending implements Guard {
    private final Guard busy = new ServicingBusy();

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean pending = about.report().finding(FindingId.RESTART_PENDING).isPresent();
        return pending && !isOnlyRestart(about) && busy.against(about).isEmpty()
                ? Optional.of(Blocker.toAll(FindingId.RESTART_PENDING, about))
                : Optional.empty();
    }

    private static boolean isOnlyRestart(RepairContext about) {
        return about.fixes().isEmpty()
                ? about.report().problems().stream()
                        .map(Finding::id)
                        .allMatch(id -> id.equals(FindingId.RESTART_PENDING) || id.equals(FindingId.REPAIR_UNFINISHED))
                : about.ids().stream().allMatch(FixId.RESTART_PC::equals);
    }
}
