package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Subject;

/**
 * While a service of Windows runs another program, most fixes would start that program: those of updates and drivers
 * through the update services, those of the clock through the time service. A restart stays possible, because a scan may
 * ask for it.
 */
final class HijackedService implements Guard {
    private static final String TIME = "W32Time";

    @Override
    public Optional<Blocker> against(RepairContext about) {
        Optional<Finding> hijacked = about.report().finding(FindingId.SERVICE_HIJACKED);
        if (hijacked.isEmpty()) {
            return Optional.empty();
        }
        String services = String.valueOf(hijacked.get().arguments().get(0));
        List<String> concerned = about.ids(fix -> isConcerned(fix, services));
        return concerned.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocker.to(concerned, FindingId.SERVICE_HIJACKED, services));
    }

    private static boolean isConcerned(GuardedFix fix, String services) {
        boolean startsIt = fix.declaration().subject() != Subject.CLOCK || services.contains(TIME);
        return startsIt && !fix.restartsServices() && !fix.id().equals(FixId.RESTART_PC);
    }
}
