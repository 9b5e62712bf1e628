package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempts;
import org.patchlight.update.attempt.OvertakenFailures;
import org.patchlight.update.attempt.ReportedEvent;

/**
 * What the records of ReportingEvents.log say, those that lie ahead of the clock kept apart, because only the last record tells whether they count. In
 * memory that does not grow with the log.
 */
final class ReportedRecords {
    /** Differences of zones and small clock errors are no reason to doubt a record. */
    static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration ABSURDLY_AHEAD = Duration.of(3653, ChronoUnit.DAYS);

    private final Attempts attempts;
    private final Attempts ahead;
    private @Nullable ReportedEvent last;
    private @Nullable Instant latestPast;
    private @Nullable Instant latestThatHasCome;
    private @Nullable Instant earliestNotYet;
    private @Nullable Instant earliestAhead;
    private @Nullable Instant latestAhead;
    private @Nullable Instant earliestAbsurd;

    ReportedRecords(String source) {
        this(new Attempts(source), new Attempts(source));
    }

    private ReportedRecords(Attempts attempts, Attempts ahead) {
        this.attempts = attempts;
        this.ahead = ahead;
    }

    /** Whether a time lies so far ahead that no clock of a PC in use was ever so wrong. */
    static boolean isAbsurd(Instant time, Instant now) {
        return time.isAfter(now.plus(ABSURDLY_AHEAD));
    }

    static boolean isAhead(Instant time, Instant now) {
        return time.isAfter(now.plus(AHEAD));
    }

    /** Takes note of the next record of the log. */
    void add(ReportedEvent event, Instant now) {
        Instant time = event.time();
        if (isAbsurd(time, now)) {
            earliestAbsurd = earlier(earliestAbsurd, time);
            return;
        }
        last = event;
        if (isAhead(time, now)) {
            earliestAhead = earlier(earliestAhead, time);
            latestAhead = later(latestAhead, time);
            ahead.add(event);
        } else {
            latestPast = later(latestPast, time);
            if (OvertakenFailures.isNotYet(time, now)) {
                earliestNotYet = earlier(earliestNotYet, time);
            } else {
                latestThatHasCome = later(latestThatHasCome, time);
            }
            attempts.addInOrder(event, now);
            ahead.overtake(event, now);
        }
    }

    /** Whether all records would be noted in the same way if they were read now; false after the clock was set, or when what lay ahead comes near. */
    boolean standAt(Instant now) {
        return (latestPast == null || !isAhead(latestPast, now))
                && (latestThatHasCome == null || !OvertakenFailures.isNotYet(latestThatHasCome, now))
                && (earliestNotYet == null || OvertakenFailures.isNotYet(earliestNotYet, now))
                && (earliestAhead == null || isAhead(earliestAhead, now))
                && (latestAhead == null || !isAbsurd(latestAhead, now))
                && (earliestAbsurd == null || isAbsurd(earliestAbsurd, now));
    }

    /** The same again, to which more can be added. */
    ReportedRecords copy() {
        ReportedRecords copy = new ReportedRecords(attempts.copy(), ahead.copy());
        copy.last = last;
        copy.latestPast = latestPast;
        copy.latestThatHasCome = latestThatHasCome;
        copy.earliestNotYet = earliestNotYet;
        copy.earliestAhead = earliestAhead;
        copy.latestAhead = latestAhead;
        copy.earliestAbsurd = earliestAbsurd;
        return copy;
    }

    /** What lies behind the clock. */
    Attempts attempts() {
        return attempts;
    }

    /** What lies ahead of the clock. */
    Attempts ahead() {
        return ahead;
    }

    /** The last record in the log, whatever its time; empty if there is none. */
    Optional<ReportedEvent> last() {
        return Optional.ofNullable(last);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
