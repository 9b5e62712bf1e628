package org.patchlight.clock.measure;

import java.time.Duration;

/** Tells whether an offset is known well enough for what is to be decided by it. */
public interface Decision {
    /**
     * @param offset true time minus the PC's
     * @param bound how far the offset may be wrong
     */
    boolean isClear(Duration offset, Duration bound);
}
