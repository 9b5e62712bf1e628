package org.patchlight.repair;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.repair.Plan.PlannedFix;

/** Nothing that needs the servers of Windows Update is done while a clock is wrong that the same plan was to set right: no certificate is valid then. */
final class ClockFirst {
    /** They ask no server. */
    private static final Set<String> NEEDS_NO_SERVER =
            Set.of("restore-update-services", "allow-os-upgrade", "restart-pc");

    private ClockFirst() {}

    /** Why this fix of a plan, whose turn has come, must not be run; null if it may. */
    static @Nullable Message block(HealthReport now, Plan plan, PlannedFix fix) {
        if (fix.declaration().subject() != Subject.UPDATES
                || NEEDS_NO_SERVER.contains(fix.declaration().id())) {
            return null;
        }
        List<PlannedFix> before =
                plan.fixes().subList(0, Math.max(0, plan.fixes().indexOf(fix)));
        boolean stillWrong = before.stream()
                .filter(earlier -> earlier.declaration().subject() == Subject.CLOCK)
                .flatMap(earlier -> earlier.cures().stream())
                .filter(cured -> cured.subject() == Subject.CLOCK)
                .anyMatch(cured -> now.findings().stream()
                        .anyMatch(later -> later.severity() == Severity.PROBLEM && Judge.isStill(cured, later)));
        return stillWrong ? Message.of("guard.clock-first") : null;
    }
}
