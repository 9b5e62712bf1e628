package org.patchlight.update.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One failed attempt of one operation on one update, or one failed search.
 *
 * @param time when it failed
 * @param operation what failed
 * @param code the code that Windows shows
 * @param rootOrNull the code beneath it, where the evidence tells one and it is another; null else
 * @param titleOrNull the update's title; null if the evidence does not tell
 * @param kbOrNull the update's article, {@code KB} and digits; null if the evidence does not tell
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search
 * @param source where it was seen, such as {@code ReportingEvents.log}
 */
public record UpdateFailure(
        Instant time,
        Operation operation,
        Hresult code,
        @Nullable Hresult rootOrNull,
        @Nullable String titleOrNull,
        @Nullable String kbOrNull,
        @Nullable String updateIdOrNull,
        String source) {
    /** The same by evidence that tells no code beneath the one shown. */
    public UpdateFailure(
            Instant time,
            Operation operation,
            Hresult code,
            @Nullable String titleOrNull,
            @Nullable String kbOrNull,
            @Nullable String updateIdOrNull,
            String source) {
        this(time, operation, code, null, titleOrNull, kbOrNull, updateIdOrNull, source);
    }

    /** What was tried. */
    public enum Operation {
        SEARCH,
        DOWNLOAD,
        INSTALL,
        OTHER
    }

    /** The same update failing with the same code within this time is one attempt, told more than once. */
    private static final Duration SAME_ATTEMPT = Duration.ofMinutes(10);

    /** Whether both tell of the same attempt: the same code, shown or beneath, on the same update within ten minutes. */
    public boolean isSameAttemptAs(UpdateFailure other) {
        return sharesCode(other)
                && Duration.between(time, other.time).abs().compareTo(SAME_ATTEMPT) <= 0
                && UpdateIdentity.of(this).matches(UpdateIdentity.of(other));
    }

    private boolean sharesCode(UpdateFailure other) {
        return code.equals(other.code) || code.equals(other.rootOrNull) || other.code.equals(rootOrNull);
    }

    /** This one, with both codes where only the other record of the same attempt tells them. */
    public UpdateFailure withCodesOf(UpdateFailure same) {
        return rootOrNull != null || same.rootOrNull == null
                ? this
                : new UpdateFailure(
                        time, operation, same.code, same.rootOrNull, titleOrNull, kbOrNull, updateIdOrNull, source);
    }

    /** The code shown and the one beneath it, where that is known. */
    public List<Hresult> codes() {
        return rootOrNull == null ? List.of(code) : List.of(code, rootOrNull);
    }

    /** The code beneath the one shown. */
    public Optional<Hresult> root() {
        return Optional.ofNullable(rootOrNull);
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
