package org.patchlight.update.join;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.TimeOrder;

/**
 * Joins the same attempt from several sources: the same update, the same code, within ten minutes. Two entries of one
 * source are two attempts.
 */
final class FailureJoin {
    private static final int MOST_COMPARED = 200;

    private final TimeOrder order;
    private final List<List<SourceFailure>> joined = new ArrayList<>();
    private final Map<String, NavigableMap<Instant, List<List<SourceFailure>>>> byCode = new HashMap<>();

    private FailureJoin(TimeOrder order) {
        this.order = order;
    }

    /** The attempts, each as the list of its sources, the one with the most details first. */
    static List<List<SourceFailure>> join(List<SourceFailure> failures, TimeOrder order) {
        FailureJoin join = new FailureJoin(order);
        List<SourceFailure> oldestFirst = new ArrayList<>(failures);
        oldestFirst.sort(Comparator.comparing((SourceFailure failure) -> Optional.ofNullable(
                                failure.attempt().timeOrNull())
                        .map(order::place)
                        .orElse(Instant.MAX))
                .thenComparing(SourceFailure::source));
        oldestFirst.forEach(join::add);
        List<List<SourceFailure>> attempts = RollbackJoin.join(MappedJoin.join(join.joined, order), order);
        attempts.forEach(same -> same.sort(
                Comparator.comparingInt(FailureJoin::detailScore).reversed().thenComparing(SourceFailure::source)));
        return attempts;
    }

    private void add(SourceFailure failure) {
        EvidenceTime time = failure.attempt().timeOrNull();
        if (time == null) {
            joined.add(new ArrayList<>(List.of(failure)));
            return;
        }
        Instant place = order.place(time);
        NavigableMap<Instant, List<List<SourceFailure>>> known =
                byCode.computeIfAbsent(String.valueOf(failure.attempt().codeOrNull()), code -> new TreeMap<>());
        Optional<List<SourceFailure>> same = nearest(known, failure, place);
        if (same.isPresent()) {
            same.get().add(failure);
            return;
        }
        List<SourceFailure> first = new ArrayList<>(List.of(failure));
        joined.add(first);
        known.computeIfAbsent(place, p -> new ArrayList<>()).add(first);
    }

    private static Optional<List<SourceFailure>> nearest(
            NavigableMap<Instant, List<List<SourceFailure>>> known, SourceFailure failure, Instant place) {
        return known.subMap(place.minus(Attempt.SAME_WITHIN), true, place, true).descendingMap().values().stream()
                .flatMap(List::stream)
                .limit(MOST_COMPARED)
                .filter(others -> isSame(others, failure))
                .findFirst();
    }

    private static boolean isSame(List<SourceFailure> others, SourceFailure failure) {
        return others.stream()
                .allMatch(other ->
                        other.source() != failure.source() && SameUpdate.isSame(other.attempt(), failure.attempt()));
    }

    private static int detailScore(SourceFailure failure) {
        Attempt attempt = failure.attempt();
        // Packages of the component store have names that no user sees.
        int detailScore = attempt.operation() == Attempt.Operation.SERVICING ? 0 : 8;
        detailScore += attempt.codeOrNull() != null ? 16 : 0;
        detailScore += attempt.timeOrNull() != null && attempt.timeOrNull().offsetOrNull() != null ? 4 : 0;
        detailScore += attempt.rootCodeOrNull() != null ? 2 : 0;
        detailScore += attempt.titleOrNull() != null ? 1 : 0;
        return detailScore;
    }
}
