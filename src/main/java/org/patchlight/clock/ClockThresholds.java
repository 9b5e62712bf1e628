package org.patchlight.clock;

import java.time.Duration;
import java.util.Optional;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;

/**
 * From which offset on a clock asks for what.
 *
 * @param attention from here on it deserves attention
 * @param problem from here on it is a problem; more than {@code attention}
 */
public record ClockThresholds(Duration attention, Duration problem) {
    /**
     * What an offset asks for. Only what lies beyond the error bound counts; and what was once entered is left again at half the threshold, so
     * that a clock near it does not flicker.
     *
     * @param offset true time minus the PC's, of either sign
     * @param bound how far the offset may be wrong
     * @param before the status of the clock at the look before this one
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

    /** Whether every offset within the bound asks for the same, so that measuring better would change nothing. */
    public boolean isClear(Duration offset, Duration bound, Status before) {
        Duration most = offset.abs().plus(bound.multipliedBy(2));
        return severity(offset, bound, before).equals(severity(most, bound, before));
    }

    private static boolean isReached(Duration certain, Duration threshold, boolean entered) {
        return certain.compareTo(entered ? threshold.dividedBy(2) : threshold) >= 0;
    }
}
