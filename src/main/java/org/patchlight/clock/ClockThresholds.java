package org.patchlight.clock;

import java.time.Duration;
import java.util.Optional;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;

/**
 * The offsets from which a clock needs attention or is a problem.
 *
 * @param attention an offset of this size needs attention
 * @param problem an offset of this size is a problem; larger than {@code attention}
 */
public record ClockThresholds(Duration attention, Duration problem) {
    /** The default of the settings. */
    public static final ClockThresholds PRESET = new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60));

    /**
     * The severity of an offset. Only the part that exceeds the error bound counts. A severity ends at half its
     * threshold, so that a clock near the threshold doesn't flicker.
     *
     * @param offset true time minus the PC's clock, of either sign
     * @param bound the largest error of the offset
     * @param before the status of the clock at the previous check
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

    /**
     * Whether every offset within the bound has the same severity, so that a better measurement would change nothing.
     *
     * @param offset true time minus the PC's clock, of either sign
     * @param bound the largest error of the offset
     * @param before the status of the clock at the previous check
     */
    public boolean isClear(Duration offset, Duration bound, Status before) {
        Duration most = offset.abs().plus(bound.multipliedBy(2));
        return severity(offset, bound, before).equals(severity(most, bound, before));
    }

    private static boolean isReached(Duration certain, Duration threshold, boolean entered) {
        return certain.compareTo(entered ? threshold.dividedBy(2) : threshold) >= 0;
    }
}
