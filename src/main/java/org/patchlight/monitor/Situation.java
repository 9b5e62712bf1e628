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
 */
public record Situation(
        @Nullable CheckReport checkUpOrNull,
        Activity activity,
        @Nullable Instant pausedUntilOrNull) {
    /** What the monitor is doing. */
    public enum Activity {
        IDLE,
        CHECKING,
        REPAIRING
    }

    /** The last check. */
    public Optional<CheckReport> checkUp() {
        return Optional.ofNullable(checkUpOrNull);
    }

    /** Until when regular checks are paused. */
    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntilOrNull);
    }

    /** The status of the PC; UNKNOWN before the first check. */
    public Status status() {
        return checkUp().map(check -> check.report().status()).orElse(Status.UNKNOWN);
    }
}
