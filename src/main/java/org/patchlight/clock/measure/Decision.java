package org.patchlight.clock.measure;

import java.time.Duration;

/** Decides whether an offset is known precisely enough to act on it. */
public interface Decision {
    /**
     * Whether a better measurement would not change the decision.
     *
     * @param offset true time minus the PC's clock
     * @param bound the largest error of the offset
     */
    boolean isClear(Duration offset, Duration bound);
}
