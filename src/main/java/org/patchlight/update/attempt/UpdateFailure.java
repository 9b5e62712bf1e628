package org.patchlight.update.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * One failed attempt of one operation on one update, or one failed search, from one source or several.
 *
 * @param attempt the failed attempt, with the details of all sources
 * @param resolved whether a later success resolves it
 * @param source the evidence with the most details: a source of this PC, such as {@code ReportingEvents.log}, or the
 *     path of a copied file
 * @param alsoIn further sources with the same attempt
 */
public record UpdateFailure(Attempt attempt, boolean resolved, String source, List<String> alsoIn) {
    public UpdateFailure {
        alsoIn = List.copyOf(alsoIn);
    }

    /** An unresolved failure of this PC. */
    public UpdateFailure(Attempt attempt, String source) {
        this(attempt, false, source, List.of());
    }

    /** An unresolved failure of this PC without a code beneath the one that Windows shows. */
    public UpdateFailure(
            Instant time,
            Attempt.Operation operation,
            Hresult code,
            @Nullable String titleOrNull,
            @Nullable String kbOrNull,
            @Nullable String updateIdOrNull,
            String source) {
        this(time, operation, code, null, titleOrNull, kbOrNull, updateIdOrNull, source);
    }

    /** An unresolved failure of this PC. */
    public UpdateFailure(
            Instant time,
            Attempt.Operation operation,
            Hresult code,
            @Nullable Hresult rootOrNull,
            @Nullable String titleOrNull,
            @Nullable String kbOrNull,
            @Nullable String updateIdOrNull,
            String source) {
        this(
                new Attempt(
                        EvidenceTime.of(time),
                        operation,
                        false,
                        code,
                        rootOrNull,
                        titleOrNull,
                        kbOrNull,
                        updateIdOrNull,
                        null),
                source);
    }

    /**
     * Whether both records are about the same attempt: the same code, shown or beneath, on the same update within ten
     * minutes.
     */
    public boolean isSameAttemptAs(UpdateFailure other) {
        return sharesCode(other.attempt)
                && Duration.between(time(), other.time()).abs().compareTo(Attempt.SAME_WITHIN) <= 0
                && SameUpdate.isSame(attempt, other.attempt);
    }

    private boolean sharesCode(Attempt other) {
        Hresult code = attempt.codeOrNull();
        Hresult otherCode = other.codeOrNull();
        return Objects.equals(code, otherCode)
                || (code != null && code.equals(other.rootCodeOrNull()))
                || (otherCode != null && otherCode.equals(attempt.rootCodeOrNull()));
    }

    /** When it failed. A time without a zone counts as UTC, an unknown one as the epoch. */
    public Instant time() {
        return attempt.timeOrNull() == null
                ? Instant.EPOCH
                : attempt.timeOrNull().sortable();
    }

    /** The operation that failed. */
    public Attempt.Operation operation() {
        return attempt.operation();
    }

    /** The kind of update. */
    public UpdateClass updateClass() {
        return UpdateClass.of(attempt);
    }

    /** The code that Windows shows; empty if the evidence has none. */
    public Optional<Hresult> code() {
        return Optional.ofNullable(attempt.codeOrNull());
    }

    /** The code beneath the one shown; empty if unknown. */
    public Optional<Hresult> root() {
        return Optional.ofNullable(attempt.rootCodeOrNull());
    }

    /** The update's title; empty if unknown. */
    public Optional<String> title() {
        return Optional.ofNullable(attempt.titleOrNull());
    }

    /** The update's article, {@code KB} and digits; empty if unknown. */
    public Optional<String> kb() {
        return Optional.ofNullable(attempt.kbOrNull());
    }

    /** The update's GUID in upper case; empty for a search or if unknown. */
    public Optional<String> updateId() {
        return Optional.ofNullable(attempt.updateIdOrNull());
    }
}
