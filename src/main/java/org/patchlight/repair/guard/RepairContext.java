package org.patchlight.repair.guard;

import java.util.List;
import java.util.function.Predicate;
import org.patchlight.health.HealthReport;
import org.patchlight.pc.Pc;

/**
 * What is about to be done, and to which PC.
 *
 * @param report the newest look at it
 * @param fixes what would be run: a whole plan, or the one fix whose turn has come
 * @param zoneSettled whether the person named a time zone that the plan puts in force, or that is in force
 */
public record RepairContext(Pc pc, HealthReport report, List<GuardedFix> fixes, boolean zoneSettled) {
    public RepairContext {
        fixes = List.copyOf(fixes);
    }

    /** Whether nothing is ill and nothing was asked for. */
    boolean isNothing() {
        return fixes.isEmpty() && report.problems().isEmpty();
    }

    /** Whether it only brings back what ran before an interrupted repair, which nothing forbids. */
    boolean isOnlyBringingBack() {
        return !fixes.isEmpty() && fixes.stream().allMatch(GuardedFix::bringsBack);
    }

    List<String> ids() {
        return ids(fix -> true);
    }

    /** The ids of some of the fixes. */
    List<String> ids(Predicate<GuardedFix> which) {
        return fixes.stream().filter(which).map(GuardedFix::id).toList();
    }
}
