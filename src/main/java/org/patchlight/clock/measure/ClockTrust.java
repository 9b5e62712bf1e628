package org.patchlight.clock.measure;

import org.patchlight.health.Message;
import org.patchlight.repair.step.MeasuredOffset;

/** Whether Patchlight may set the clock by its own measurement. */
public sealed interface ClockTrust {
    /**
     * The clock may be set.
     *
     * @param offset how wrong the clock was, and when it was measured
     */
    record Trusted(MeasuredOffset offset) implements ClockTrust {}

    /**
     * The clock may not be set.
     *
     * @param why the reason, in one sentence
     */
    record Distrusted(Message why) implements ClockTrust {}

    /** The clock is right to within a second, so there is nothing to set. */
    record NotNeeded() implements ClockTrust {}
}
