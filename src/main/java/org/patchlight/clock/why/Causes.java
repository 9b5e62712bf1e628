package org.patchlight.clock.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.health.FixId;

/** Tells why a clock is wrong, from what is known around it. Asks nobody. */
public final class Causes {
    /** The id of the fix that has Windows take its time from the Internet. */
    private Causes() {}

    /** Every cause that fits, in the order in which they are told. */
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

    /** The fixes that fit them all, the one to try first in front. A managed PC keeps those of any other: a guard does not let them run. */
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
