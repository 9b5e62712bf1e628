package org.patchlight.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One failed attempt of one operation on one update, or one failed search.
 *
 * @param time when it failed
 * @param operation what failed
 * @param code the code that Windows shows
 * @param titleOrNull the update's title; null if the evidence does not tell
 * @param kbOrNull the update's article, {@code KB} and digits; null if the evidence does not tell
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search
 * @param source where it was seen, such as {@code ReportingEvents.log}
 */
public record UpdateFailure(
        Instant time,
        Operation operation,
        Hresult code,
        @Nullable String titleOrNull,
        @Nullable String kbOrNull,
        @Nullable String updateIdOrNull,
        String source) {
    /** What was tried. */
    public enum Operation {
        SEARCH,
        DOWNLOAD,
        INSTALL,
        OTHER
    }

    /** The same update failing with the same code within this time is one attempt, told more than once. */
    private static final Duration SAME_ATTEMPT = Duration.ofMinutes(10);

    /** Whether both tell of the same attempt: the same code on the same update within ten minutes. */
    public boolean isSameAttemptAs(UpdateFailure other) {
        return code.equals(other.code)
                && Duration.between(time, other.time).abs().compareTo(SAME_ATTEMPT) <= 0
                && UpdateIdentity.of(this).matches(UpdateIdentity.of(other));
    }

    public Optional<String> title() {
        return Optional.ofNullable(titleOrNull);
    }

    public Optional<String> kb() {
        return Optional.ofNullable(kbOrNull);
    }

    public Optional<String> updateId() {
        return Optional.ofNullable(updateIdOrNull);
    }
}
