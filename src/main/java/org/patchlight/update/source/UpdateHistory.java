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
 * What all evidence together says: when Windows Update last worked, and which failures nothing has made up for.
 *
 * @param lastSuccessOrNull when an update was last installed or a search last succeeded; null if not known
 * @param unhealed failures without a later success of the same update, newest first, the same attempt only once
 */
public record UpdateHistory(@Nullable Instant lastSuccessOrNull, List<UpdateFailure> unhealed) {
    private static final int MOST_UNHEALED = 1000;

    public UpdateHistory {
        unhealed = List.copyOf(unhealed);
    }

    /** When an update was last installed or a search last succeeded. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessOrNull);
    }

    /**
     * Joins the evidence.
     *
     * @param attempts what the PC's own log says
     * @param remembered failures seen earlier, whose records a fix may since have erased; they count like the log's
     * @param storeRepaired when the component store was last fully repaired; null if not known. It heals what failed before because of the
     *     store
     */
    public static UpdateHistory of(Attempts attempts, List<UpdateFailure> remembered, @Nullable Instant storeRepaired) {
        List<UpdateFailure> all = attempts.failures();
        all.addAll(remembered);
        List<UpdateFailure> unhealed = all.stream()
                .filter(failure -> !attempts.heals(failure))
                .filter(failure -> !isHealedByRepair(failure, storeRepaired))
                .sorted(Comparator.comparing(UpdateFailure::time).reversed())
                .limit(MOST_UNHEALED)
                .toList();
        return new UpdateHistory(attempts.lastSuccess().orElse(null), eachOnce(unhealed));
    }

    private static boolean isHealedByRepair(UpdateFailure failure, @Nullable Instant storeRepaired) {
        return storeRepaired != null && storeRepaired.isAfter(failure.time()) && FixRouting.isStoreCorruption(failure);
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
