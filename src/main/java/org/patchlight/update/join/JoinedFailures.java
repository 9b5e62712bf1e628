package org.patchlight.update.join;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;

/** Creates one entry for each failed attempt, however many sources have it. */
public final class JoinedFailures {
    private JoinedFailures() {}

    /**
     * Joins failures.
     *
     * @param apart the failures, each from one source
     * @param order how times without a zone compare
     * @param resolved whether a later success resolves an attempt, with the details of all its sources
     * @return one entry for each attempt, newest first, those without a time at the end
     */
    public static List<UpdateFailure> of(List<SourceFailure> apart, TimeOrder order, Predicate<Attempt> resolved) {
        return FailureJoin.join(apart, order).stream()
                .map(same -> entry(same, order, resolved))
                .sorted(Comparator.comparing((UpdateFailure one) -> place(one, order))
                        .reversed())
                .toList();
    }

    /**
     * Joins failures whose sources are known by their names alone.
     *
     * @param apart the failures with the time zone known, each from one source
     * @return one entry for each attempt, newest first; they count as unresolved
     */
    public static List<UpdateFailure> ofThisPc(List<UpdateFailure> apart) {
        return of(SourceFailure.numbered(apart, 0), TimeOrder.OF_INSTANTS, attempt -> false);
    }

    private static Instant place(UpdateFailure failure, TimeOrder order) {
        return failure.attempt().timeOrNull() == null
                ? Instant.MIN
                : order.place(failure.attempt().timeOrNull());
    }

    private static UpdateFailure entry(List<SourceFailure> sameAttempt, TimeOrder order, Predicate<Attempt> resolved) {
        Attempt attempt = sameAttempt.stream()
                .map(SourceFailure::attempt)
                .reduce(JoinedFailures::both)
                .orElseThrow()
                .at(time(sameAttempt, order));
        String source = sameAttempt.get(0).path();
        List<String> alsoIn = sameAttempt.stream()
                .map(SourceFailure::path)
                .filter(path -> !path.equals(source))
                .distinct()
                .toList();
        return new UpdateFailure(attempt, resolved.test(attempt), source, alsoIn);
    }

    /**
     * The last time that a source has for the end of the attempt, because the end is what counts against a later fix.
     * Times with a zone go first. A rollback that is recorded later is no end of the failed attempt.
     */
    private static @Nullable EvidenceTime time(List<SourceFailure> sameAttempt, TimeOrder order) {
        EvidenceTime first = sameAttempt.get(0).attempt().timeOrNull();
        if (first == null || first.offsetOrNull() == null) {
            return first;
        }
        Instant latest = order.place(first).plus(Attempt.SAME_WITHIN);
        return sameAttempt.stream()
                .map(failure -> failure.attempt().timeOrNull())
                .filter(Objects::nonNull)
                .filter(time ->
                        time.offsetOrNull() != null && !order.place(time).isAfter(latest))
                .max(Comparator.comparing(order::place))
                .orElse(first);
    }

    /** The first attempt, with its missing details taken from the second. */
    private static Attempt both(Attempt first, Attempt second) {
        Hresult code = first.codeOrNull();
        Hresult other = second.codeOrNull();
        boolean differ = code != null && other != null && !code.equals(other);
        boolean swap = code != null
                && other != null
                && !code.equals(other)
                && !other.equals(first.rootCodeOrNull())
                && !MappedJoin.isMapped(code)
                && MappedJoin.isMapped(other);
        Hresult shown = swap ? other : or(code, other);
        Hresult beneath = Stream.of(
                        Optional.ofNullable(first.rootCodeOrNull()),
                        Optional.ofNullable(second.rootCodeOrNull()),
                        Optional.ofNullable(differ ? (swap ? code : other) : null))
                .flatMap(Optional::stream)
                .filter(one -> !one.equals(shown))
                .findFirst()
                .orElse(null);
        return new Attempt(
                first.timeOrNull(),
                first.operation(),
                false,
                shown,
                beneath,
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
