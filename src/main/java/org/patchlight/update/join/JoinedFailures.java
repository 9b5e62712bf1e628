package org.patchlight.update.join;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** No PC has that many sources. */
    private static final int REMEMBERED = 1000;

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
                .map(same -> entry(same, order, resolved))
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
        return ofThisPc(apart, List.of());
    }

    /**
     * Joins failures of this PC with those that earlier checks saw.
     *
     * @param apart the failures with the time zone known, each from one source
     * @param remembered failures seen earlier, with the sources that had them then; each counts as another source's
     * @return one entry for each attempt, newest first; they count as unresolved
     */
    public static List<UpdateFailure> ofThisPc(List<UpdateFailure> apart, List<UpdateFailure> remembered) {
        Map<String, Integer> numbers = new HashMap<>();
        Set<SourceFailure> failures = new LinkedHashSet<>();
        apart.forEach(one -> failures.add(numbered(one, numbers)));
        Map<String, Integer> later = new HashMap<>();
        // A remembered failure may be one that its source still has, so it gets a number of its own.
        remembered.forEach(one -> failures.add(new SourceFailure(
                one.attempt(), one.source(), REMEMBERED + numbered(one, later).source())));
        return of(List.copyOf(failures), TimeOrder.OF_INSTANTS, attempt -> false);
    }

    private static SourceFailure numbered(UpdateFailure one, Map<String, Integer> numbers) {
        int number = numbers.computeIfAbsent(one.source(), source -> numbers.size());
        return new SourceFailure(one.attempt(), one.source(), number);
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
