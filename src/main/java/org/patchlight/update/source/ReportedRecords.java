package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.ReportedEvent;

/**
 * The contents of the records of ReportingEvents.log. Records ahead of the clock are kept separate, because only the last
 * record decides whether they count. Memory does not grow with the log.
 */
final class ReportedRecords {
    /** Differences of zones and small clock errors are no reason to doubt a record. */
    static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration ABSURDLY_AHEAD = Duration.of(3653, ChronoUnit.DAYS);

    private final PcRecords attempts = new PcRecords(PcSource.REPORTING_EVENTS);
    private final PcRecords ahead = new PcRecords(PcSource.REPORTING_EVENTS);
    private @Nullable ReportedEvent last;

    /** Whether a time lies so far ahead that no clock of a PC in use was ever so wrong. */
    static boolean isAbsurd(Instant time, Instant now) {
        return time.isAfter(now.plus(ABSURDLY_AHEAD));
    }

    static boolean isAhead(Instant time, Instant now) {
        return time.isAfter(now.plus(AHEAD));
    }

    /** Adds the next record of the log. */
    void add(ReportedEvent event, Instant now) {
        Instant time = event.time();
        if (isAbsurd(time, now)) {
            return;
        }
        last = event;
        if (isAhead(time, now)) {
            ahead.add(event);
        } else {
            attempts.addInOrder(event, now);
            ahead.overtake(event, now);
        }
    }

    /** What lies behind the clock. */
    PcRecords attempts() {
        return attempts;
    }

    /** What lies ahead of the clock. */
    PcRecords ahead() {
        return ahead;
    }

    /** The last record in the log, whatever its time; empty if there is none. */
    Optional<ReportedEvent> last() {
        return Optional.ofNullable(last);
    }
}
