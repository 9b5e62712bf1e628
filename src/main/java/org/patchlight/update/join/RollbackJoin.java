package org.patchlight.update.join;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpgradeTitle;

/**
 * Joins what one source says about an upgrade with the failure that another source has. The log of a rollback has no
 * code, and a report without a time still is about the upgrade with the same code. Both would count as upgrades of
 * their own, and hide the code.
 */
final class RollbackJoin {
    /** The old Windows is restored within this time of the failure. */
    private static final Duration ROLLBACK_WITHIN = Duration.ofHours(6);

    /** More upgrades than a case can have; beyond them nothing is compared. */
    private static final int MOST = 200;

    private final TimeOrder order;
    private final List<List<SourceFailure>> joined;

    private RollbackJoin(List<List<SourceFailure>> attempts, TimeOrder order) {
        this.order = order;
        this.joined = new ArrayList<>(attempts);
    }

    /**
     * Joins the rollbacks.
     *
     * @param attempts the attempts, each as the modifiable list of its sources
     */
    static List<List<SourceFailure>> join(List<List<SourceFailure>> attempts, TimeOrder order) {
        RollbackJoin join = new RollbackJoin(attempts, order);
        List<List<SourceFailure>> upgrades = join.joined.stream()
                .filter(same -> UpgradeTitle.isUpgrade(first(same)))
                .toList();
        if (upgrades.size() > 1 && upgrades.size() <= MOST) {
            upgrades.stream()
                    .filter(same -> first(same).operation() == Operation.SETUP)
                    .filter(same ->
                            first(same).codeOrNull() == null || first(same).timeOrNull() == null)
                    .forEach(same -> join.put(same, upgrades));
        }
        return join.joined;
    }

    private void put(List<SourceFailure> vague, List<List<SourceFailure>> upgrades) {
        List<List<SourceFailure>> others = upgrades.stream()
                .filter(other -> other != vague && !other.isEmpty() && isElsewhere(other, vague))
                .filter(other -> isTheSame(first(other), first(vague)))
                .toList();
        boolean timed = first(vague).timeOrNull() != null
                && others.stream().allMatch(other -> first(other).timeOrNull() != null);
        Optional<List<SourceFailure>> target = timed || others.size() == 1
                ? others.stream().min(Comparator.comparing(other -> distance(first(other), first(vague))))
                : Optional.empty();
        target.ifPresent(found -> {
            found.addAll(vague);
            joined.removeIf(same -> same == vague);
            vague.clear();
        });
    }

    private static Attempt first(List<SourceFailure> same) {
        return same.get(0).attempt();
    }

    private static boolean isElsewhere(List<SourceFailure> other, List<SourceFailure> vague) {
        return other.stream().allMatch(one -> vague.stream().allMatch(two -> one.source() != two.source()));
    }

    /** Whether the second may be a report of the first without its code or time. */
    private boolean isTheSame(Attempt known, Attempt vague) {
        Hresult code = vague.codeOrNull();
        boolean fits = code == null ? true : code.equals(known.codeOrNull());
        EvidenceTime failed = known.timeOrNull();
        EvidenceTime restored = vague.timeOrNull();
        if (!fits || failed == null || restored == null) {
            return fits;
        }
        Instant from = order.place(failed);
        Instant at = order.place(restored);
        return !at.isBefore(from.minus(Attempt.SAME_WITHIN)) && !at.isAfter(from.plus(ROLLBACK_WITHIN));
    }

    private Duration distance(Attempt one, Attempt other) {
        EvidenceTime first = one.timeOrNull();
        EvidenceTime second = other.timeOrNull();
        return first == null || second == null
                ? Duration.ZERO
                : Duration.between(order.place(first), order.place(second)).abs();
    }
}
