package org.patchlight.clock.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.health.FixId;

/** Finds the reasons why a clock is wrong, from facts that were already read. Reads nothing itself. */
public final class Causes {
    private Causes() {}

    /**
     * Every cause that applies, in the order of {@link CauseKind}.
     *
     * @param wrong the clock and what is known about it
     */
    public static List<Cause> of(ClockCase wrong) {
        List<Cause> causes = new ArrayList<>();
        causes.addAll(ZoneCauses.of(wrong));
        causes.addAll(PowerCauses.of(wrong));
        causes.addAll(AuthorityCauses.of(wrong));
        causes.addAll(ServiceCauses.of(wrong));
        causes.addAll(SourceCauses.of(wrong));
        causes.sort(Comparator.comparing(Cause::kind));
        return causes;
    }

    /**
     * The ids of the fixes that help, the first one to try first. A managed PC gets the same fixes as others, except
     * for internet time; a guard then keeps them from running.
     *
     * @param causes the causes that apply
     * @param managed whether an organisation manages the PC
     * @return empty if someone else controls the clock and the PC is not managed
     */
    public static List<String> fixes(List<Cause> causes, boolean managed) {
        Set<Remedy> remedies = causes.stream().map(Cause::remedy).collect(Collectors.toSet());
        if (remedies.contains(Remedy.REPORT) && !managed) {
            return List.of();
        }
        List<String> fixes = new ArrayList<>();
        if (remedies.contains(Remedy.NAME_ZONE)) {
            fixes.add(FixId.SET_TIME_ZONE);
        }
        boolean hasService = causes.stream().noneMatch(cause -> cause.kind() == CauseKind.SERVICE_MISSING);
        if (remedies.contains(Remedy.SWITCH_ON) && hasService && !managed) {
            fixes.add(FixId.ENABLE_INTERNET_TIME);
        }
        fixes.add(FixId.RESYNC_CLOCK);
        return fixes;
    }
}
