package org.patchlight.pc;

import java.time.Instant;

/** The clock of a PC. */
public interface PcClock {
    /** The PC's wall clock. */
    Instant now();

    /**
     * The PC's monotonic clock in nanoseconds. Only differences are meaningful; setting the wall clock doesn't change
     * it.
     */
    long nanos();
}
