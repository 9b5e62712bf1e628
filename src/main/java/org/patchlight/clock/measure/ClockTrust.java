package org.patchlight.clock.measure;

import org.patchlight.health.Message;
import org.patchlight.repair.step.MeasuredOffset;

/** Whether a clock may be set by our own measurement. */
public sealed interface ClockTrust {
    /**
     * It may.
     *
     * @param offset how wrong the clock was, and when
     */
    record Trusted(MeasuredOffset offset) implements ClockTrust {}

    /**
     * It may not.
     *
     * @param why in one sentence
     */
    record Distrusted(Message why) implements ClockTrust {}

    /** It is right to the second by all that is known, so nothing is to be set. */
    record NotNeeded() implements ClockTrust {}
}
