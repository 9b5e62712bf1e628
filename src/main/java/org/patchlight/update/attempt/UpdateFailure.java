package org.patchlight.update.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One failed attempt of one operation on one update, or one failed search.
 *
 * @param time when it failed
 * @param operation the operation that failed
 * @param code the code that Windows shows
 * @param rootOrNull the code beneath it, if the evidence has one that differs; else null
 * @param titleOrNull the update's title; null if unknown
 * @param kbOrNull the update's article, {@code KB} and digits; null if unknown
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search
 * @param source the evidence it was read from, such as {@code ReportingEvents.log}
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
    public UpdateFailure {
        titleOrNull = KeptTitle.of(titleOrNull);
    }

    /** A failure without a code beneath the one that Windows shows. */
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

    /** The operation. */
    public enum Operation {
        SEARCH,
        DOWNLOAD,
        INSTALL,
        OTHER
    }

    /**
     * Whether both records are about the same attempt: the same code, shown or beneath, on the same update within ten
     * minutes.
     */
    public boolean isSameAttemptAs(UpdateFailure other) {
        return sharesCode(other)
                && Duration.between(time, other.time).abs().compareTo(Attempt.SAME_WITHIN) <= 0
                && identity().matches(other.identity());
    }

    /** Which update it is about. */
    public UpdateIdentity identity() {
        return new UpdateIdentity(
                operation == Operation.SEARCH,
                updateIdOrNull == null ? null : updateIdOrNull.toUpperCase(Locale.ROOT),
                kbOrNull,
                titleOrNull);
    }

    private boolean sharesCode(UpdateFailure other) {
        return code.equals(other.code) || code.equals(other.rootOrNull) || other.code.equals(rootOrNull);
    }

    /** This failure with both codes of the other record, if only that one of the same attempt has them. */
    public UpdateFailure withCodesOf(UpdateFailure same) {
        return rootOrNull != null || same.rootOrNull == null
                ? this
                : new UpdateFailure(
                        time, operation, same.code, same.rootOrNull, titleOrNull, kbOrNull, updateIdOrNull, source);
    }

    /** The code shown, then the one beneath it if known. */
    public List<Hresult> codes() {
        return rootOrNull == null ? List.of(code) : List.of(code, rootOrNull);
    }

    /** The code beneath the one shown; empty if unknown. */
    public Optional<Hresult> root() {
        return Optional.ofNullable(rootOrNull);
    }

    /** The update's title; empty if unknown. */
    public Optional<String> title() {
        return Optional.ofNullable(titleOrNull);
    }

    /** The update's article, {@code KB} and digits; empty if unknown. */
    public Optional<String> kb() {
        return Optional.ofNullable(kbOrNull);
    }

    /** The update's GUID in upper case; empty for a search or if unknown. */
    public Optional<String> updateId() {
        return Optional.ofNullable(updateIdOrNull);
    }
}
