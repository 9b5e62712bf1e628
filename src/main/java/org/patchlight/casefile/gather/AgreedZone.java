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
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.join.SourceFailure;

/**
 * Derives the zone of times without one if no source states it. Several attempts must occur both with a zone and
 * without. Their times must differ by the same whole quarter of an hour. One attempt alone decides nothing, and
 * neither do two zones that match equally well.
 */
final class AgreedZone {
    private static final int QUARTER = 15 * 60;
    private static final int MOST = 14 * 60 * 60;
    /** Sources log the same end within this many seconds. */
    private static final int SLACK = 30;

    private static final int FEWEST = 2;
    private static final int MOST_COMPARED = 200;

    private AgreedZone() {}

    /** The attempts with one code, with a zone and without. */
    private record SameCode(List<SourceFailure> zoned, List<SourceFailure> local) {
        SameCode() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    static Optional<ZoneOffset> of(List<SourceFailure> failures) {
        Map<Integer, Set<Instant>> minutes = new HashMap<>();
        for (SameCode same : byCode(failures).values()) {
            for (SourceFailure local : same.local()) {
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

    private static Map<String, SameCode> byCode(List<SourceFailure> failures) {
        Map<String, SameCode> byCode = new HashMap<>();
        for (SourceFailure failure : failures) {
            Attempt attempt = failure.attempt();
            EvidenceTime time = attempt.timeOrNull();
            // Searches have no name that distinguishes one from the next.
            if (time != null && attempt.codeOrNull() != null && attempt.operation() != Attempt.Operation.SEARCH) {
                SameCode same = byCode.computeIfAbsent(attempt.codeOrNull().toString(), code -> new SameCode());
                List<SourceFailure> list = time.offsetOrNull() == null ? same.local() : same.zoned();
                if (list.size() < MOST_COMPARED) {
                    list.add(failure);
                }
            }
        }
        return byCode;
    }

    private static boolean isSame(SourceFailure zoned, SourceFailure local) {
        return zoned.source() != local.source()
                && zoned.attempt().operation() == local.attempt().operation()
                && SameUpdate.isNamed(zoned.attempt())
                && SameUpdate.isSame(zoned.attempt(), local.attempt());
    }

    /** How many seconds the local time is ahead of UTC; empty if that can't be a zone. */
    private static OptionalInt offset(SourceFailure zoned, SourceFailure local) {
        long ahead = Duration.between(place(zoned), place(local)).toSeconds();
        long quarters = Math.round((double) ahead / QUARTER) * QUARTER;
        boolean fits = Math.abs(ahead - quarters) <= SLACK && Math.abs(quarters) <= MOST;
        return fits ? OptionalInt.of((int) quarters) : OptionalInt.empty();
    }

    private static Instant minute(SourceFailure zoned) {
        return place(zoned).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant place(SourceFailure failure) {
        EvidenceTime time = failure.attempt().timeOrNull();
        return time == null ? Instant.MIN : time.sortable();
    }
}
