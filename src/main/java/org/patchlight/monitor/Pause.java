package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcClock;

/**
 * A pause of the regular checks. Its end is kept on both clocks, and the earlier one counts. So setting the clock back
 * does not prolong it, and a sleep counts as part of it.
 */
final class Pause {
    private final PcClock clock;
    private @Nullable Instant until;
    private long ends;

    Pause(PcClock clock) {
        this.clock = clock;
    }

    synchronized void begin(Duration duration) {
        until = clock.now().plus(duration);
        ends = clock.nanos() + duration.toNanos();
    }

    synchronized void end() {
        until = null;
    }

    /** The end by the PC's current clock; empty if the pause is over. */
    synchronized Optional<Instant> until() {
        Instant now = clock.now();
        long left = ends - clock.nanos();
        if (until == null || left <= 0 || !now.isBefore(until)) {
            until = null;
            return Optional.empty();
        }
        Instant atMost = now.plusNanos(left);
        if (until.isAfter(atMost.plusSeconds(1))) {
            until = atMost;
        }
        return Optional.of(until);
    }
}
