package org.patchlight.monitor;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Status;

/**
 * What there is to show now; the one value that crosses from the monitor to the windows.
 *
 * @param checkUpOrNull the last look; null before the first
 * @param activity what is going on
 * @param pausedUntilOrNull until when nothing is looked at by itself; null if not paused
 */
public record Situation(
        @Nullable CheckReport checkUpOrNull,
        Activity activity,
        @Nullable Instant pausedUntilOrNull) {
    /** What is going on. */
    public enum Activity {
        IDLE,
        LOOKING,
        REPAIRING
    }

    /** The last look. */
    public Optional<CheckReport> checkUp() {
        return Optional.ofNullable(checkUpOrNull);
    }

    /** Until when nothing is looked at by itself. */
    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntilOrNull);
    }

    /** How the PC is doing; UNKNOWN before the first look. */
    public Status status() {
        return checkUp().map(check -> check.report().status()).orElse(Status.UNKNOWN);
    }
}
