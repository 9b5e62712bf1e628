package org.patchlight.update.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempts;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.FixRouting;

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
        List<UpdateFailure> all = attempts.failures();
        all.addAll(remembered);
        List<UpdateFailure> unresolved = all.stream()
                .filter(failure -> !attempts.isResolved(failure))
                .filter(failure -> !isResolvedByRepair(failure, storeRepaired))
                .sorted(Comparator.comparing(UpdateFailure::time).reversed())
                .limit(MOST_UNRESOLVED)
                .toList();
        return new UpdateHistory(attempts.lastSuccess().orElse(null), eachOnce(unresolved));
    }

    private static boolean isResolvedByRepair(UpdateFailure failure, @Nullable Instant storeRepaired) {
        return storeRepaired != null
                && storeRepaired.isAfter(failure.time())
                && FixRouting.isStoreCorruption(failure.attempt());
    }

    private static int indexOfSame(List<UpdateFailure> once, UpdateFailure failure) {
        for (int n = 0; n < once.size(); n++) {
            if (failure.isSameAttemptAs(once.get(n))) {
                return n;
            }
        }
        return -1;
    }

    private static List<UpdateFailure> eachOnce(List<UpdateFailure> newestFirst) {
        List<UpdateFailure> once = new ArrayList<>();
        for (UpdateFailure failure : newestFirst) {
            int known = indexOfSame(once, failure);
            if (known < 0) {
                once.add(failure);
            } else {
                once.set(known, once.get(known).withCodesOf(failure));
            }
        }
        return once;
    }
}
