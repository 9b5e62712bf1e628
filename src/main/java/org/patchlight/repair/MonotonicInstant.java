package org.patchlight.repair;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.pc.PcClock;

/**
 * When something happened, kept so that it can be compared with evidence although the clock was set since.
 *
 * @param wall the PC's clock at that moment
 * @param nanos its monotonic clock at that moment
 */
record MonotonicInstant(Instant wall, long nanos) {
    static MonotonicInstant now(PcClock clock) {
        return new MonotonicInstant(clock.now(), clock.nanos());
    }

    /**
     * The earliest time that evidence made since can bear: the moment as the clock told it then, or as the clock tells it now, whichever is
     * earlier. A sleep that the monotonic clock does not count cannot make it later.
     */
    Instant earliest(PcClock clock) {
        Instant today = clock.now().minus(Duration.ofNanos(clock.nanos() - nanos));
        return today.isBefore(wall) ? today : wall;
    }
}
