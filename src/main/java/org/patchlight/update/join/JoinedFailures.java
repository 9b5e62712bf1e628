package org.patchlight.update.join;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;

/** Creates one entry for each failed attempt, however many sources have it. */
public final class JoinedFailures {
    private JoinedFailures() {}

    /**
     * Joins failures of copied evidence.
     *
     * @param apart the failures, each from one source
     * @param order how times without a zone compare
     * @param resolved whether a later success resolves an attempt, with the details of all its sources
     * @return one entry for each attempt, newest first, those without a time at the end
     */
    public static List<UpdateFailure> of(List<SourceFailure> apart, TimeOrder order, Predicate<Attempt> resolved) {
        return FailureJoin.join(apart, order).stream()
                .map(same -> entry(same, resolved))
                .sorted(Comparator.comparing((UpdateFailure one) -> place(one, order))
                        .reversed())
                .toList();
    }

    /**
     * Joins failures of this PC.
     *
     * @param apart the failures with the time zone known, each from one source
     * @return one entry for each attempt, newest first; they count as unresolved
     */
    public static List<UpdateFailure> ofThisPc(List<UpdateFailure> apart) {
        Map<String, Integer> numbers = new HashMap<>();
        List<SourceFailure> failures = apart.stream()
                .map(one -> new SourceFailure(
                        one.attempt(), one.source(), numbers.computeIfAbsent(one.source(), source -> numbers.size())))
                .toList();
        return of(failures, TimeOrder.OF_INSTANTS, attempt -> false);
    }

    private static Instant place(UpdateFailure failure, TimeOrder order) {
        return failure.attempt().timeOrNull() == null
                ? Instant.MIN
                : order.place(failure.attempt().timeOrNull());
    }

    private static UpdateFailure entry(List<SourceFailure> sameAttempt, Predicate<Attempt> resolved) {
        Attempt attempt = sameAttempt.stream()
                .map(SourceFailure::attempt)
                .reduce(JoinedFailures::both)
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
