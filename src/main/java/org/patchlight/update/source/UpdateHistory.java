package org.patchlight.update.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.join.JoinedFailures;
import org.patchlight.update.join.SourceFailure;

/**
 * The joined result of all evidence: when Windows Update last worked, and which failures have no later success.
 *
 * @param lastSuccessOrNull when an update was last installed or a search last succeeded; null if unknown
 * @param unresolved failures without a later success of the same update, newest first, the same attempt only once
 */
public record UpdateHistory(@Nullable Instant lastSuccessOrNull, List<UpdateFailure> unresolved) {
    private static final int MOST_OF_ONE = 20;
    private static final int MOST_UNRESOLVED = 1000;
    /** The number of the first source of remembered failures; this PC has fewer sources of its own. */
    private static final int REMEMBERED = 1000;

    public UpdateHistory {
        unresolved = List.copyOf(unresolved);
    }

    /** When an update was last installed or a search last succeeded; empty if unknown. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessOrNull);
    }

    /** The unresolved failures to remember, newest first: of one update that fails for ever only the newest. */
    public List<UpdateFailure> newestOfEach() {
        Map<String, Integer> counts = new HashMap<>();
        return unresolved.stream()
                .filter(failure -> counts.merge(SameUpdate.key(failure.attempt()), 1, Integer::sum) <= MOST_OF_ONE)
                .toList();
    }

    /**
     * The same history, where some failures say more.
     *
     * @param which the failures to complete
     * @param more adds details to failures, neither adds nor removes one
     */
    public UpdateHistory completed(Predicate<UpdateFailure> which, UnaryOperator<List<UpdateFailure>> more) {
        List<UpdateFailure> all =
                new ArrayList<>(more.apply(unresolved.stream().filter(which).toList()));
        unresolved.stream().filter(which.negate()).forEach(all::add);
        all.sort(Comparator.comparing(UpdateFailure::time).reversed());
        return new UpdateHistory(lastSuccessOrNull, all);
    }

    /**
     * Joins the evidence.
     *
     * @param records the records of this PC's sources
     * @param remembered failures seen earlier, whose records a fix may have erased since; they count like those of
     *     the log
     */
    public static UpdateHistory of(PcRecords records, List<UpdateFailure> remembered) {
        List<SourceFailure> apart = new ArrayList<>(records.failures());
        // A remembered failure may be one that its source still has, so it gets a number of its own.
        apart.addAll(SourceFailure.numbered(remembered, REMEMBERED));
        List<UpdateFailure> unresolved = JoinedFailures.of(apart, TimeOrder.OF_INSTANTS, records::isResolved).stream()
                .filter(failure -> !failure.resolved())
                .limit(MOST_UNRESOLVED)
                .toList();
        return new UpdateHistory(records.lastSuccess().orElse(null), unresolved);
    }
}
