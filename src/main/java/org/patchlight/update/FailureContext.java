package org.patchlight.update;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * What is known of a PC besides its failures, from the PC itself or from copied evidence.
 *
 * @param order how times compare
 * @param observed the time of a finding whose evidence has none
 * @param blocked which upgrades may be blocked
 * @param storeDamage the evidence that the component store is damaged now; empty if there is none
 * @param repairedSince whether the component store was repaired after an attempt
 * @param upgradeLines where failed upgrades stopped, in words
 */
public record FailureContext(
        TimeOrder order,
        Instant observed,
        BlockedUpgrades blocked,
        List<Message> storeDamage,
        Predicate<Attempt> repairedSince,
        Function<List<UpdateFailure>, List<Message>> upgradeLines) {
    public FailureContext {
        storeDamage = List.copyOf(storeDamage);
    }

    /** A PC of which only the times and the version of Windows matter. */
    public static FailureContext of(Instant observed, BlockedUpgrades blocked) {
        return new FailureContext(
                TimeOrder.OF_INSTANTS, observed, blocked, List.of(), attempt -> false, upgrades -> List.of());
    }

    /** The same PC, whose component store was last fully repaired, or found intact, at a time; null if unknown. */
    public FailureContext withStoreRepaired(@Nullable Instant repaired) {
        Predicate<Attempt> since = attempt -> repaired != null
                && attempt.timeOrNull() != null
                && order.place(attempt.timeOrNull()).isBefore(repaired);
        return new FailureContext(order, observed, blocked, storeDamage, since, upgradeLines);
    }

    /** The same PC, with what its logs show about failed upgrades. */
    public FailureContext withUpgradeLines(Function<List<UpdateFailure>, List<Message>> lines) {
        return new FailureContext(order, observed, blocked, storeDamage, repairedSince, lines);
    }
}
