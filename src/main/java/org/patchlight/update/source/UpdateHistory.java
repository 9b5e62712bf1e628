package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempts;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.join.JoinedFailures;

/**
 * The joined result of all evidence: when Windows Update last worked, and which failures have no later success.
 *
 * @param lastSuccessOrNull when an update was last installed or a search last succeeded; null if unknown
 * @param unresolved failures without a later success of the same update, newest first, the same attempt only once
 */
public record UpdateHistory(@Nullable Instant lastSuccessOrNull, List<UpdateFailure> unresolved) {
    private static final int MOST_UNRESOLVED = 1000;

    public UpdateHistory {
        unresolved = List.copyOf(unresolved);
    }

    /** When an update was last installed or a search last succeeded; empty if unknown. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessOrNull);
    }

    /**
     * Joins the evidence.
     *
     * @param attempts the attempts of this PC's sources
     * @param remembered failures seen earlier, whose records a fix may have erased since; they count like those of
     *     the log
     * @param storeRepaired when the component store was last fully repaired; null if unknown. It resolves earlier
     *     failures that a damaged store caused
     */
    public static UpdateHistory of(Attempts attempts, List<UpdateFailure> remembered, @Nullable Instant storeRepaired) {
        List<UpdateFailure> unresolved = JoinedFailures.ofThisPc(attempts.failures(), remembered).stream()
                .filter(failure -> !attempts.isResolved(failure))
                .filter(failure -> !isResolvedByRepair(failure, storeRepaired))
                .limit(MOST_UNRESOLVED)
                .toList();
        return new UpdateHistory(attempts.lastSuccess().orElse(null), unresolved);
    }

    private static boolean isResolvedByRepair(UpdateFailure failure, @Nullable Instant storeRepaired) {
        return storeRepaired != null
                && storeRepaired.isAfter(failure.time())
                && FixRouting.isStoreCorruption(failure.attempt());
    }
}
