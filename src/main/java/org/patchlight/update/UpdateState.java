package org.patchlight.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * The facts about Windows Update.
 *
 * @param lastSuccessOrNull when an update was last installed or a search last succeeded; null if not known
 * @param lastFailureOrNull the newest failure that nothing healed; null if there is none
 * @param unhealed all failures that nothing healed, newest first, of any age
 * @param pausedUntilOrNull until when the person paused updates; null if they are not paused
 */
public record UpdateState(
        @Nullable Instant lastSuccessOrNull,
        @Nullable UpdateFailure lastFailureOrNull,
        List<UpdateFailure> unhealed,
        @Nullable Instant pausedUntilOrNull) {
    public UpdateState {
        unhealed = List.copyOf(unhealed);
    }

    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessOrNull);
    }

    public Optional<UpdateFailure> lastFailure() {
        return Optional.ofNullable(lastFailureOrNull);
    }

    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntilOrNull);
    }
}
