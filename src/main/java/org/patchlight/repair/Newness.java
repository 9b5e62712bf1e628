package org.patchlight.repair;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.health.Finding;
import org.patchlight.pc.PcClock;

/**
 * Separates evidence that is newer than a fix from what was known before it. The time alone is not enough. Records made
 * while the clock was fast seem newer than a fix that corrected it.
 *
 * @param began the earliest time that evidence recorded since the fix began can carry
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
