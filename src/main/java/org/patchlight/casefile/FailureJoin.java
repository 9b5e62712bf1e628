package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.patchlight.casefile.gather.FailureStore.Told;
import org.patchlight.casefile.gather.TimeOrder;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;

/**
 * Joins what several sources tell of the same attempt: the same update, the same code, within ten minutes. What one source tells twice happened
 * twice.
 */
final class FailureJoin {
    private static final Duration SAME_ATTEMPT = Duration.ofMinutes(10);
    private static final int MOST_COMPARED = 200;

    private final TimeOrder order;
    private final List<List<Told>> joined = new ArrayList<>();
    private final Map<String, NavigableMap<Instant, List<List<Told>>>> byCode = new HashMap<>();

    private FailureJoin(TimeOrder order) {
        this.order = order;
    }

    /** The attempts, each as all the sources that tell of it, the one that tells most in front. */
    static List<List<Told>> join(List<Told> failures, TimeOrder order) {
        FailureJoin join = new FailureJoin(order);
        List<Told> oldestFirst = new ArrayList<>(failures);
        oldestFirst.sort(Comparator.comparing(
                        (Told told) -> Optional.ofNullable(told.attempt().timeOrNull())
                                .map(order::place)
                                .orElse(Instant.MAX))
                .thenComparing(Told::source));
        oldestFirst.forEach(join::add);
        join.joined.forEach(told ->
                told.sort(Comparator.comparingInt(FailureJoin::worth).reversed().thenComparing(Told::source)));
        return join.joined;
    }

    private void add(Told told) {
        EvidenceTime time = told.attempt().timeOrNull();
        if (time == null) {
            joined.add(new ArrayList<>(List.of(told)));
            return;
        }
        Instant place = order.place(time);
        NavigableMap<Instant, List<List<Told>>> known =
                byCode.computeIfAbsent(String.valueOf(told.attempt().codeOrNull()), code -> new TreeMap<>());
        Optional<List<Told>> same = nearest(known, told, place);
        if (same.isPresent()) {
            same.get().add(told);
            return;
        }
        List<Told> first = new ArrayList<>(List.of(told));
        joined.add(first);
        known.computeIfAbsent(place, p -> new ArrayList<>()).add(first);
    }

    private static Optional<List<Told>> nearest(
            NavigableMap<Instant, List<List<Told>>> known, Told told, Instant place) {
        return known.subMap(place.minus(SAME_ATTEMPT), true, place, true).descendingMap().values().stream()
                .flatMap(List::stream)
                .limit(MOST_COMPARED)
                .filter(others -> isSame(others, told))
                .findFirst();
    }

    private static boolean isSame(List<Told> others, Told told) {
        return others.stream()
                .allMatch(
                        other -> other.source() != told.source() && SameUpdate.isSame(other.attempt(), told.attempt()));
    }

    private static int worth(Told told) {
        Attempt attempt = told.attempt();
        // packages bear names that nobody saw
        int worth = attempt.operation() == Attempt.Operation.SERVICING ? 0 : 8;
        worth += attempt.timeOrNull() != null && attempt.timeOrNull().offsetOrNull() != null ? 4 : 0;
        worth += attempt.rootCodeOrNull() != null ? 2 : 0;
        worth += attempt.titleOrNull() != null ? 1 : 0;
        return worth;
    }
}
