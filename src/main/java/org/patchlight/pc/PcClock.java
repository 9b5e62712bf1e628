package org.patchlight.pc;

import java.time.Instant;

/** The clock of a PC. */
public interface PcClock {
    /** What the PC believes the time is. */
    Instant now();

    /** Its monotonic clock in nanoseconds; only differences mean something. Setting the clock does not move it. */
    long nanos();
}
