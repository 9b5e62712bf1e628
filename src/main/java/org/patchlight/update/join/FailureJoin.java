package org.patchlight.update.join;

import java.time.Duration;
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
 * entries of one source are two attempts. What is seconds apart joins first, so that a retry minutes later does not take
 * the entry of another source.
 */
final class FailureJoin {
    private static final int MOST_COMPARED = 200;
    private static final NavigableMap<Instant, List<List<SourceFailure>>> NONE = Collections.emptyNavigableMap();

    /** Sources usually record the same end within this time. */
    private static final Duration NEAR = Duration.ofSeconds(30);

    private final TimeOrder order;
    private final Duration within;
    private final List<List<SourceFailure>> joined = new ArrayList<>();
    private final Map<String, NavigableMap<Instant, List<List<SourceFailure>>>> byCode = new HashMap<>();
    private final Map<String, NavigableMap<Instant, List<List<SourceFailure>>>> byRoot = new HashMap<>();

    private FailureJoin(TimeOrder order, Duration within) {
        this.order = order;
        this.within = within;
    }

    /** The attempts, each as the list of its sources, the one with the most details first. */
    static List<List<SourceFailure>> join(List<SourceFailure> failures, TimeOrder order) {
        List<List<SourceFailure>> apart =
                failures.stream().map(failure -> List.of(failure)).toList();
        List<List<SourceFailure>> near = join(apart, order, NEAR);
        List<List<SourceFailure>> all = join(near, order, Attempt.SAME_WITHIN);
        List<List<SourceFailure>> attempts =
                RollbackJoin.join(RollupJoin.join(MappedJoin.join(all, order), order), order);
        attempts.forEach(same -> same.sort(
                Comparator.comparingInt(FailureJoin::detailScore).reversed().thenComparing(SourceFailure::source)));
        return attempts;
    }

    private static List<List<SourceFailure>> join(List<List<SourceFailure>> apart, TimeOrder order, Duration within) {
        FailureJoin join = new FailureJoin(order, within);
        List<List<SourceFailure>> oldestFirst = new ArrayList<>(apart);
        oldestFirst.sort(Comparator.comparing((List<SourceFailure> some) -> Optional.ofNullable(
                                first(some).timeOrNull())
                        .map(order::place)
                        .orElse(Instant.MAX))
                .thenComparing(some -> some.get(0).source()));
        oldestFirst.forEach(join::add);
        return join.joined;
    }

    private static Attempt first(List<SourceFailure> some) {
        return some.get(0).attempt();
    }

    private void add(List<SourceFailure> some) {
        EvidenceTime time = first(some).timeOrNull();
        if (time == null) {
            joined.add(new ArrayList<>(some));
            return;
        }
        List<SourceFailure> same = nearest(some, order.place(time)).orElse(null);
        if (same == null) {
            same = new ArrayList<>();
            joined.add(same);
        }
        same.addAll(some);
        for (SourceFailure failure : some) {
            index(failure.attempt(), same);
        }
    }

    private void index(Attempt attempt, List<SourceFailure> same) {
        EvidenceTime time = attempt.timeOrNull();
        Hresult root = attempt.rootCodeOrNull();
        if (time == null) {
            return;
        }
        index(byCode, String.valueOf(attempt.codeOrNull()), order.place(time), same);
        if (root != null) {
            index(byRoot, root.toString(), order.place(time), same);
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

    /** The nearest attempt before these entries that has their code, shown or beneath. */
    private Optional<List<SourceFailure>> nearest(List<SourceFailure> some, Instant place) {
        String code = String.valueOf(first(some).codeOrNull());
        Hresult root = first(some).rootCodeOrNull();
        return nearest(byCode.getOrDefault(code, NONE), some, place)
                .or(() -> nearest(byRoot.getOrDefault(code, NONE), some, place))
                .or(() -> root == null
                        ? Optional.empty()
                        : nearest(byCode.getOrDefault(root.toString(), NONE), some, place));
    }

    private Optional<List<SourceFailure>> nearest(
            NavigableMap<Instant, List<List<SourceFailure>>> known, List<SourceFailure> some, Instant place) {
        return known.subMap(place.minus(within), true, place, true).descendingMap().values().stream()
                .flatMap(List::stream)
                .limit(MOST_COMPARED)
                .filter(others -> isSame(others, some))
                .findFirst();
    }

    private static boolean isSame(List<SourceFailure> others, List<SourceFailure> some) {
        return others.stream()
                .allMatch(other -> some.stream()
                        .allMatch(one ->
                                other.source() != one.source() && SameUpdate.isSame(other.attempt(), one.attempt())));
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
