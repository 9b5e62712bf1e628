package org.patchlight.casefile.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.patchlight.casefile.gather.FailureStore.Told;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;

/**
 * The zone of times without one, where no source states it: the whole quarter of an hour by which several attempts differ that one source tells with a
 * zone and another without. One attempt alone decides nothing, and neither do two zones that fit equally well.
 */
final class AgreedZone {
    private static final int QUARTER = 15 * 60;
    private static final int MOST = 14 * 60 * 60;
    /** Sources write down the same end within seconds. */
    private static final int SLACK = 30;

    private static final int FEWEST = 2;
    private static final int MOST_COMPARED = 200;

    private AgreedZone() {}

    /** One code's attempts, with a zone and without. */
    private record Same(List<Told> zoned, List<Told> local) {
        Same() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    static Optional<ZoneOffset> of(List<Told> failures) {
        Map<Integer, Set<Instant>> minutes = new HashMap<>();
        for (Same same : byCode(failures).values()) {
            for (Told local : same.local()) {
                same.zoned().stream()
                        .filter(zoned -> isSame(zoned, local))
                        .forEach(zoned -> offset(zoned, local)
                                .ifPresent(seconds -> minutes.computeIfAbsent(seconds, key -> new HashSet<>())
                                        .add(minute(zoned))));
            }
        }
        int most = minutes.values().stream().mapToInt(Set::size).max().orElse(0);
        List<Integer> best = minutes.entrySet().stream()
                .filter(entry -> entry.getValue().size() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most >= FEWEST && best.size() == 1
                ? Optional.of(ZoneOffset.ofTotalSeconds(best.get(0)))
                : Optional.empty();
    }

    private static Map<String, Same> byCode(List<Told> failures) {
        Map<String, Same> byCode = new HashMap<>();
        for (Told told : failures) {
            Attempt attempt = told.attempt();
            EvidenceTime time = attempt.timeOrNull();
            // searches have no name that tells one from the next
            if (time != null && attempt.codeOrNull() != null && attempt.operation() != Attempt.Operation.SEARCH) {
                Same same = byCode.computeIfAbsent(attempt.codeOrNull().toString(), code -> new Same());
                List<Told> list = time.offsetOrNull() == null ? same.local() : same.zoned();
                if (list.size() < MOST_COMPARED) {
                    list.add(told);
                }
            }
        }
        return byCode;
    }

    private static boolean isSame(Told zoned, Told local) {
        return zoned.source() != local.source()
                && zoned.attempt().operation() == local.attempt().operation()
                && SameUpdate.isNamed(zoned.attempt())
                && SameUpdate.isSame(zoned.attempt(), local.attempt());
    }

    /** By how many seconds the written time is ahead, if that can be a zone. */
    private static OptionalInt offset(Told zoned, Told local) {
        long ahead = Duration.between(place(zoned), place(local)).toSeconds();
        long quarters = Math.round((double) ahead / QUARTER) * QUARTER;
        boolean fits = Math.abs(ahead - quarters) <= SLACK && Math.abs(quarters) <= MOST;
        return fits ? OptionalInt.of((int) quarters) : OptionalInt.empty();
    }

    private static Instant minute(Told zoned) {
        return place(zoned).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant place(Told told) {
        EvidenceTime time = told.attempt().timeOrNull();
        return time == null ? Instant.MIN : time.sortable();
    }
}
