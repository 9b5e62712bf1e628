package org.patchlight.repair;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.pc.PcClock;

/**
 * The time of an event, still comparable with evidence after the clock was set.
 *
 * @param wall the time on the PC's clock
 * @param nanos the reading of its monotonic clock at the same moment, in nanoseconds
 */
record MonotonicInstant(Instant wall, long nanos) {
    static MonotonicInstant now(PcClock clock) {
        return new MonotonicInstant(clock.now(), clock.nanos());
    }

    /**
     * The earliest time that evidence recorded since then can carry. It is the earlier of two readings: the one taken
     * then, and the one worked out from the clock now. A sleep that the monotonic clock does not count cannot make it
     * later.
     */
    Instant earliest(PcClock clock) {
        Instant byClockNow = clock.now().minus(Duration.ofNanos(clock.nanos() - nanos));
        return byClockNow.isBefore(wall) ? byClockNow : wall;
    }
}
