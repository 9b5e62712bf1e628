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
public record Undertaking(Pc pc, HealthReport report, List<Candidate> fixes, boolean zoneSettled) {
    public Undertaking {
        fixes = List.copyOf(fixes);
    }

    /** Whether nothing is ill and nothing was asked for. */
    boolean isNothing() {
        return fixes.isEmpty() && report.illnesses().isEmpty();
    }

    /** Whether it only brings back what ran before an interrupted repair, which nothing forbids. */
    boolean isOnlyBringingBack() {
        return !fixes.isEmpty() && fixes.stream().allMatch(Candidate::bringsBack);
    }

    List<String> ids() {
        return ids(fix -> true);
    }

    /** The ids of some of the fixes. */
    List<String> ids(Predicate<Candidate> which) {
        return fixes.stream().filter(which).map(Candidate::id).toList();
    }
}
