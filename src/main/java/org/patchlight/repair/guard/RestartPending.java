package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/**
 * Between an installation and its restart, a repair can lose the update; only the restart itself is safe. Finishing an
 * interrupted repair is safe too, because it only starts services. While Windows is still installing, a restart does
 * not help. Marks that can outlast restarts, which the check reports as a remark, block only fixes of updates and
 * drivers. So does a feature update that waits for the person.
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
        boolean byPerson = PendingRestart.of(pending.get()) == PendingRestart.BY_PERSON;
        boolean onlyUpdates = byPerson || pending.get().severity() == Severity.INFO;
        boolean whole = !onlyUpdates
                || (!concerned.isEmpty() && concerned.size() == about.fixes().size());
        if (!whole && concerned.isEmpty()) {
            return Optional.empty();
        }
        String why = byPerson ? Guards.RESTART_BY_PERSON : Guards.RESTART_FIRST;
        return Optional.of(
                new Blocker(FindingId.RESTART_PENDING, Message.of(why), whole ? about.ids() : concerned, whole));
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
