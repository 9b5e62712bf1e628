package org.patchlight.monitor;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Status;

/**
 * What the windows show now; the only value that the monitor passes to them.
 *
 * @param checkUpOrNull the last check; null before the first
 * @param activity what the monitor is doing
 * @param pausedUntilOrNull until when regular checks are paused; null if not paused
 * @param noResult why there is no check to show; meaningless if there is one
 * @param mutedUntilOrNull until when the person wants no notifications; null if they may appear
 */
public record Situation(
        @Nullable CheckReport checkUpOrNull,
        Activity activity,
        @Nullable Instant pausedUntilOrNull,
        NoResult noResult,
        @Nullable Instant mutedUntilOrNull) {
    /** What the monitor is doing. */
    public enum Activity {
        IDLE,
        CHECKING,
        REPAIRING
    }

    /** Why there is no result to show. */
    public enum NoResult {
        /** The first check has not ended yet. */
        NOT_CHECKED_YET("not-looked-yet"),
        /** The last check ended by an error in Patchlight. */
        FAILED("check-failed"),
        /** No check has ended for more than twice the interval. */
        OVERDUE("check-overdue");

        private final String id;

        NoResult(String id) {
            this.id = id;
        }

        /** The stable name used in text keys. */
        public String id() {
            return id;
        }
    }

    /** A situation of a PC whose first check, if it is missing, has not ended yet. */
    public Situation(@Nullable CheckReport checkUpOrNull, Activity activity, @Nullable Instant pausedUntilOrNull) {
        this(checkUpOrNull, activity, pausedUntilOrNull, NoResult.NOT_CHECKED_YET);
    }

    /** A situation in which notifications may appear. */
    public Situation(
            @Nullable CheckReport checkUpOrNull,
            Activity activity,
            @Nullable Instant pausedUntilOrNull,
            NoResult noResult) {
        this(checkUpOrNull, activity, pausedUntilOrNull, noResult, null);
    }

    /** The last check. */
    public Optional<CheckReport> checkUp() {
        return Optional.ofNullable(checkUpOrNull);
    }

    /** Until when regular checks are paused. */
    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntilOrNull);
    }

    /** Until when the person wants no notifications. Checks go on, and what changed is announced afterwards. */
    public Optional<Instant> mutedUntil() {
        return Optional.ofNullable(mutedUntilOrNull);
    }

    /** The status of the PC; UNKNOWN before the first check. */
    public Status status() {
        return checkUp().map(check -> check.report().status()).orElse(Status.UNKNOWN);
    }
}
