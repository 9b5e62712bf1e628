package org.patchlight.update.join;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.KeptTitle;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.build.RollupRecords;

/**
 * The attempts of this PC's own records, or of copied evidence. It joins those that several sources have, and knows which
 * failures a later success resolved. Attempts may come in any order of time. Its memory is limited; the oldest failures
 * are dropped first.
 */
public final class AttemptStore {
    private final KeptFailures failures = new KeptFailures();
    private final AttemptNames names = new AttemptNames();

    /** The successful attempts. */
    public final Successes successes = new Successes();

    /** The newest records of installed cumulative updates, and of removals. */
    public final RollupRecords rollups = new RollupRecords();

    /**
     * Adds an attempt.
     *
     * @param path the name of its source: of a log of this PC, or the path of a copied file
     * @param source the number of the source, which tells it from others
     */
    public void add(Attempt attempt, String path, int source) {
        name(attempt);
        if (attempt.succeeded()) {
            successes.take(attempt);
            attempt.rollupRecord().ifPresent(rollups::take);
        } else {
            failures.add(attempt, path, source);
        }
    }

    /** Adds everything of another store. */
    public void addAll(AttemptStore other) {
        failures.addAll(other.failures);
        names.addAll(other.names);
        successes.addAll(other.successes);
        rollups.addAll(other.rollups);
    }

    /** Learns the name of an update from an attempt that doesn't count itself. */
    public void name(Attempt attempt) {
        name(attempt.updateIdOrNull(), attempt.titleOrNull(), attempt.kbOrNull());
    }

    /** Learns the name of an update from any record. */
    public void name(@Nullable String updateIdOrNull, @Nullable String titleOrNull, @Nullable String kbOrNull) {
        names.take(updateIdOrNull, KeptTitle.of(titleOrNull), kbOrNull);
    }

    /** All failures, resolved or not, with the names that any record has; in no particular order. */
    public List<SourceFailure> failures() {
        return failures.all().stream()
                .map(failure -> new SourceFailure(names.named(failure.attempt()), failure.path(), failure.source()))
                .toList();
    }

    /** Removes the failures that match. */
    public void removeFailures(Predicate<Attempt> matching) {
        failures.removeIf(matching);
    }

    /** The number of failures that were dropped. */
    public long leftOut() {
        return failures.leftOut();
    }

    /**
     * One entry for each failed attempt, newest first, those without a time at the end.
     *
     * @param order how times without a zone compare
     */
    public List<UpdateFailure> joined(TimeOrder order) {
        return JoinedFailures.of(failures(), order, attempt -> successes.isResolved(attempt, order));
    }
}
