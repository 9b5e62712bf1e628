package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/**
 * Between an installation and its restart, a repair can lose the update; only the restart itself is safe. Finishing an
 * interrupted repair is safe too, because it only starts services. While Windows is still installing, a restart does
 * not help. Marks that can outlast restarts, which the check reports as a remark, block only fixes of updates and
 * drivers.
 */
final class RestartPending implements Guard {
    private final Guard busy = new ServicingBusy();

    @Override
    public Optional<Blocker> against(RepairContext about) {
        Optional<Finding> pending = about.report().finding(FindingId.RESTART_PENDING);
        if (pending.isEmpty()
                || isOnlyRestart(about)
                || busy.against(about).filter(Blocker::whole).isPresent()) {
            return Optional.empty();
        }
        List<String> concerned = about.ids(RestartPending::isConcerned);
        boolean mayLinger = pending.get().severity() == Severity.INFO;
        if (!mayLinger
                || (!concerned.isEmpty() && concerned.size() == about.fixes().size())) {
            return Optional.of(Blocker.toAll(FindingId.RESTART_PENDING, about));
        }
        return concerned.isEmpty() ? Optional.empty() : Optional.of(Blocker.to(concerned, FindingId.RESTART_PENDING));
    }

    private static boolean isConcerned(GuardedFix fix) {
        return fix.declaration().subject() != Subject.CLOCK
                && !fix.restartsServices()
                && !fix.id().equals(FixId.RESTART_PC);
    }

    private static boolean isOnlyRestart(RepairContext about) {
        return about.fixes().isEmpty()
                ? about.report().problems().stream()
                        .map(Finding::id)
                        .allMatch(id -> id.equals(FindingId.RESTART_PENDING) || id.equals(FindingId.REPAIR_UNFINISHED))
                : about.ids().stream().allMatch(FixId.RESTART_PC::equals);
    }
}
