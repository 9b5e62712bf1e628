package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.health.CheckResult;
import org.patchlight.history.History;

/** Keeps the history small, once the clock was just measured and can be trusted with what is old and what is not. */
final class Housekeeping {
    /** A clock that is wrong by more may belong to a PC that lost its battery, or the servers may lie: either would throw away what is young. */
    private static final Duration TRUSTED = Duration.ofDays(1);

    private Housekeeping() {}

    static void fold(History history, Instant now, CheckResult<ClockMeasurement> measured) {
        measured.state()
                .offset()
                .filter(offset -> offset.abs().compareTo(TRUSTED) < 0)
                .ifPresent(offset -> history.fold(now.plus(offset)));
    }
}
