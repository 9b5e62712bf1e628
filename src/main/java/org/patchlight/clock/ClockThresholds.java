package org.patchlight.clock;

import java.time.Duration;
import java.util.Optional;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;

/**
 * The offsets from which on a clock deserves attention or is a problem.
 *
 * @param attention from this offset on the clock deserves attention
 * @param problem from this offset on the clock is a problem; more than {@code attention}
 */
public record ClockThresholds(Duration attention, Duration problem) {
    /**
     * How serious an offset is. Only the part of it beyond the error bound counts. A threshold that was exceeded at the
     * check before is left again at half of it, so that a clock near it does not flicker.
     *
     * @param offset true time minus the PC's, of either sign
     * @param bound how far the offset may be wrong
     * @param before the status of the clock at the check before this one
     * @return empty if the clock is right
     */
    Optional<Severity> severity(Duration offset, Duration bound, Status before) {
        Duration certain = offset.abs().minus(bound);
        if (isReached(certain, problem, before == Status.PROBLEM)) {
            return Optional.of(Severity.PROBLEM);
        }
        boolean hadProblem = before == Status.PROBLEM || before == Status.ATTENTION;
        return isReached(certain, attention, hadProblem) ? Optional.of(Severity.ATTENTION) : Optional.empty();
    }

    /** Whether every offset within the bound is equally serious, so that a better measurement would change nothing. */
    public boolean isClear(Duration offset, Duration bound, Status before) {
        Duration most = offset.abs().plus(bound.multipliedBy(2));
        return severity(offset, bound, before).equals(severity(most, bound, before));
    }

    private static boolean isReached(Duration certain, Duration threshold, boolean entered) {
        return certain.compareTo(entered ? threshold.dividedBy(2) : threshold) >= 0;
    }
}
