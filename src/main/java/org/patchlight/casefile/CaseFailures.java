package org.patchlight.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.FailureStore.SourceFailure;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;

/** Creates one entry for each failed attempt, however many sources have it. */
public final class CaseFailures {
    private final CaseNotes notes;
    private final TimeOrder order;

    CaseFailures(CaseNotes notes, TimeOrder order) {
        this.notes = notes;
        this.order = order;
    }

    /** All of them, newest first, those without a time at the end. */
    List<UpdateFailure> all() {
        return FailureJoin.join(notes.named(), order).stream()
                .map(same -> entry(same, attempt -> notes.successes.isResolved(attempt, order)))
                .sorted(Comparator.comparing((UpdateFailure one) -> place(one, order))
                        .reversed())
                .toList();
    }

    /**
     * Joins failures from several logs of a live PC as those of copied evidence are joined.
     *
     * @param apart the failures with the time zone known, each from one log
     * @return one entry for each attempt, newest first; they count as unresolved
     */
    public static List<UpdateFailure> joined(List<UpdateFailure> apart) {
        List<String> paths =
                apart.stream().map(UpdateFailure::source).distinct().toList();
        List<SourceFailure> failures = apart.stream()
                .map(one -> new SourceFailure(one.attempt(), one.source(), paths.indexOf(one.source())))
                .toList();
        TimeOrder order = TimeOrder.OF_INSTANTS;
        return FailureJoin.join(failures, order).stream()
                .map(same -> entry(same, attempt -> false))
                .sorted(Comparator.comparing((UpdateFailure one) -> place(one, order))
                        .reversed())
                .toList();
    }

    private static Instant place(UpdateFailure failure, TimeOrder order) {
        return failure.attempt().timeOrNull() == null
                ? Instant.MIN
                : order.place(failure.attempt().timeOrNull());
    }

    private static UpdateFailure entry(List<SourceFailure> sameAttempt, Predicate<Attempt> resolved) {
        Attempt attempt = sameAttempt.stream()
                .map(SourceFailure::attempt)
                .reduce(CaseFailures::both)
                .orElseThrow();
        List<String> alsoIn =
                sameAttempt.stream().skip(1).map(SourceFailure::path).toList();
        return new UpdateFailure(
                attempt, resolved.test(attempt), sameAttempt.get(0).path(), alsoIn);
    }

    /** The first attempt, with its missing details taken from the second. */
    private static Attempt both(Attempt first, Attempt second) {
        Hresult code = first.codeOrNull();
        Hresult other = second.codeOrNull();
        boolean swap = code != null && other != null && !MappedJoin.isMapped(code) && MappedJoin.isMapped(other);
        Hresult beneath = swap ? code : other;
        boolean differ = code != null && other != null && !code.equals(other);
        return new Attempt(
                first.timeOrNull(),
                first.operation(),
                false,
                swap ? other : code,
                or(or(first.rootCodeOrNull(), second.rootCodeOrNull()), differ ? beneath : null),
                or(first.titleOrNull(), second.titleOrNull()),
                or(first.kbOrNull(), second.kbOrNull()),
                or(first.updateIdOrNull(), second.updateIdOrNull()),
                or(first.buildOrNull(), second.buildOrNull()),
                first.detail().or(second.detail()));
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
