package org.patchlight.repair.guard;

import java.util.List;
import java.util.function.Predicate;
import org.patchlight.health.HealthReport;
import org.patchlight.pc.Pc;

/**
 * What is about to run, and on which PC.
 *
 * @param pc the PC to repair
 * @param report the newest check of it
 * @param fixes what will run: a whole plan, or the one fix whose turn has come
 * @param zoneSettled whether the person chose a time zone that the plan sets, or that is current
 */
public record RepairContext(Pc pc, HealthReport report, List<GuardedFix> fixes, boolean zoneSettled) {
    public RepairContext {
        fixes = List.copyOf(fixes);
    }

    /** Whether there is no problem and nothing was requested. */
    boolean isNothing() {
        return fixes.isEmpty() && report.problems().isEmpty();
    }

    /** Whether the repair only starts services that ran before an interrupted repair; that is always allowed. */
    boolean isOnlyRestartingServices() {
        return !fixes.isEmpty() && fixes.stream().allMatch(GuardedFix::restartsServices);
    }

    List<String> ids() {
        return ids(fix -> true);
    }

    /** The ids of some of the fixes. */
    List<String> ids(Predicate<GuardedFix> which) {
        return fixes.stream().filter(which).map(GuardedFix::id).toList();
    }
}
