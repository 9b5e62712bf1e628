package org.patchlight.repair;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.health.Finding;
import org.patchlight.pc.PcClock;

/**
 * Tells evidence that is newer than a fix from what was known before it. Time alone cannot: records made while the clock was ahead seem to come
 * from after a fix that set it right.
 *
 * @param began the earliest time that evidence made since the fix began can bear
 * @param known the times of the evidence that was known before the run
 */
record Newness(Instant began, Set<Instant> known) {
    Newness {
        known = Set.copyOf(known);
    }

    static Newness since(MonotonicInstant began, PcClock clock, Collection<Finding> before) {
        return new Newness(
                began.earliest(clock), before.stream().map(Finding::observed).collect(Collectors.toSet()));
    }

    boolean isNew(Finding finding) {
        return !finding.observed().isBefore(began) && !known.contains(finding.observed());
    }
}
