package org.patchlight.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * The facts about Windows Update.
 *
 * @param lastSuccessOrNull when an update was last installed or a search last succeeded; null if unknown
 * @param lastFailureOrNull the newest unresolved failure; null if there is none
 * @param unresolved all unresolved failures of any age, newest first
 * @param pausedUntilOrNull until when updates are paused; null if they are not
 */
public record UpdateState(
        @Nullable Instant lastSuccessOrNull,
        @Nullable UpdateFailure lastFailureOrNull,
        List<UpdateFailure> unresolved,
        @Nullable Instant pausedUntilOrNull) {
    public UpdateState {
        unresolved = List.copyOf(unresolved);
    }

    /** When an update was last installed or a search last succeeded; empty if unknown. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessOrNull);
    }

    /** The newest unresolved failure; empty if there is none. */
    public Optional<UpdateFailure> lastFailure() {
        return Optional.ofNullable(lastFailureOrNull);
    }

    /** Until when updates are paused; empty if they are not. */
    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntilOrNull);
    }
}
