package org.patchlight.update.join;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.TimeOrder;

/**
 * Joins the same attempt from several sources: the same update, the same code, shown or beneath, within ten minutes. Two
 * entries of one source are two attempts.
 */
final class FailureJoin {
    private static final int MOST_COMPARED = 200;
    private static final NavigableMap<Instant, List<List<SourceFailure>>> NONE = Collections.emptyNavigableMap();

    private final TimeOrder order;
    private final List<List<SourceFailure>> joined = new ArrayList<>();
    private final Map<String, NavigableMap<Instant, List<List<SourceFailure>>>> byCode = new HashMap<>();
    private final Map<String, NavigableMap<Instant, List<List<SourceFailure>>>> byRoot = new HashMap<>();

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
        List<SourceFailure> same = nearest(failure, place).orElse(null);
        if (same == null) {
            same = new ArrayList<>();
            joined.add(same);
        }
        same.add(failure);
        index(byCode, String.valueOf(failure.attempt().codeOrNull()), place, same);
        Hresult root = failure.attempt().rootCodeOrNull();
        if (root != null) {
            index(byRoot, root.toString(), place, same);
        }
    }

    private static void index(
            Map<String, NavigableMap<Instant, List<List<SourceFailure>>>> index,
            String code,
            Instant place,
            List<SourceFailure> same) {
        index.computeIfAbsent(code, key -> new TreeMap<>())
                .computeIfAbsent(place, key -> new ArrayList<>())
                .add(same);
    }

    /** The nearest attempt before the failure that has its code, shown or beneath. */
    private Optional<List<SourceFailure>> nearest(SourceFailure failure, Instant place) {
        String code = String.valueOf(failure.attempt().codeOrNull());
        Hresult root = failure.attempt().rootCodeOrNull();
        return nearest(byCode.getOrDefault(code, NONE), failure, place)
                .or(() -> nearest(byRoot.getOrDefault(code, NONE), failure, place))
                .or(() -> root == null
                        ? Optional.empty()
                        : nearest(byCode.getOrDefault(root.toString(), NONE), failure, place));
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
