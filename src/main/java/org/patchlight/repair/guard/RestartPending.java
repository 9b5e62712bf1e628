package org.patchlight.repair.guard;

import java.util.Optional;
import org.patchlight.health.Finding;

/** Between an installation and its restart a repair can lose the update; only the restart itself is safe. While Windows is at it, the restart is not what helps. */
final class RestartPending implements Guard {
    private static final String ID = "restart-pending";
    /** Its cure starts services only. */
    private static final String UNFINISHED = "repair-unfinished";

    private static final String CURE = "restart-pc";

    private final Guard busy = new ServicingBusy();

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean pending = about.report().finding(ID).isPresent();
        return pending && !isOnlyRestart(about) && busy.against(about).isEmpty()
                ? Optional.of(Blocker.toAll(ID, about))
                : Optional.empty();
    }

    private static boolean isOnlyRestart(RepairContext about) {
        return about.fixes().isEmpty()
                ? about.report().problems().stream()
                        .map(Finding::id)
                        .allMatch(id -> id.equals(ID) || id.equals(UNFINISHED))
                : about.ids().stream().allMatch(CURE::equals);
    }
}
