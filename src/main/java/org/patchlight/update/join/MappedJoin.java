package org.patchlight.update.join;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.TimeOrder;

/**
 * Joins the two codes of one attempt: the event log has the code that Windows shows, the agent's log the code of the
 * installer beneath it. Both are about the same update, within two seconds. Two entries of one source are two attempts.
 */
final class MappedJoin {
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final int FACILITY_AGENT = 0x24;
    /** More attempts than one moment can have; beyond them nothing is compared. */
    private static final int MOST_AT_ONCE = 50;

    private MappedJoin() {}

    /** Whether Windows shows this code in place of the one of an installer. */
    static boolean isMapped(Hresult code) {
        return code.facility() == FACILITY_AGENT;
    }

    /** Joins them. Each attempt is the list of its sources. */
    static List<List<SourceFailure>> join(List<List<SourceFailure>> attempts, TimeOrder order) {
        List<List<SourceFailure>> oldestFirst = new ArrayList<>(attempts);
        oldestFirst.sort(Comparator.comparing(same -> place(same, order)));
        List<List<SourceFailure>> joined = new ArrayList<>();
        for (List<SourceFailure> same : oldestFirst) {
            List<SourceFailure> other = other(joined, same, order);
            if (other == null) {
                joined.add(new ArrayList<>(same));
            } else {
                other.addAll(same);
            }
        }
        return joined;
    }

    private static @Nullable List<SourceFailure> other(
            List<List<SourceFailure>> joined, List<SourceFailure> same, TimeOrder order) {
        Instant place = place(same, order);
        for (int i = joined.size() - 1; i >= 0 && joined.size() - i <= MOST_AT_ONCE; i--) {
            List<SourceFailure> before = joined.get(i);
            if (place.equals(Instant.MIN) || place(before, order).isBefore(place.minus(WITHIN))) {
                return null;
            }
            if (isOther(before.get(0).attempt(), same.get(0).attempt()) && fromOtherSources(before, same)) {
                return before;
            }
        }
        return null;
    }

    private static boolean fromOtherSources(List<SourceFailure> some, List<SourceFailure> others) {
        return some.stream().allMatch(one -> others.stream().noneMatch(other -> other.source() == one.source()));
    }

    private static boolean isOther(Attempt one, Attempt other) {
        Hresult code = one.codeOrNull();
        Hresult otherCode = other.codeOrNull();
        return code != null
                && otherCode != null
                && !code.equals(otherCode)
                && isMapped(code) != isMapped(otherCode)
                && one.operation() == other.operation()
                && SameUpdate.isNamed(one)
                && SameUpdate.isSame(one, other);
    }

    private static Instant place(List<SourceFailure> same, TimeOrder order) {
        EvidenceTime time = same.get(0).attempt().timeOrNull();
        return time == null ? Instant.MIN : order.place(time);
    }
}
