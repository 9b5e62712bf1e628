package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.build.RollupRecords;
import org.patchlight.update.join.AttemptStore;
import org.patchlight.update.join.SourceFailure;

/**
 * The records of one source of this PC, or of all. The store of their attempts is the same as for copied evidence. What
 * only this PC has is its clock: a record ahead of it was written by a clock that was fast.
 */
public final class PcRecords {
    private final PcSource source;
    private final AttemptStore attempts = new AttemptStore();
    private final LastSuccesses last = new LastSuccesses();
    private final OvertakenFailures overtaken = new OvertakenFailures();
    private @Nullable Instant newestFailure;
    private @Nullable Instant newest;
    private int records;

    /** No records of this source yet. */
    PcRecords(PcSource source) {
        this.source = source;
    }

    /** Adds one record. Records may come in any order of time. */
    void add(ReportedEvent event) {
        records++;
        newest = laterOf(newest, event.time());
        attempts.name(event.updateIdOrNull(), event.titleOrNull(), event.kbOrNull());
        event.ended().ifPresent(ended -> {
            attempts.add(ended, source.title(), source.place());
            if (ended.succeeded()) {
                last.take(ended, event.time());
            } else {
                newestFailure = laterOf(newestFailure, event.time());
            }
        });
    }

    /**
     * Adds one record of a source that lists its records in the order of writing. A record ahead of the clock was
     * written before a later record that is not ahead.
     *
     * @param now the PC's clock
     */
    void addInOrder(ReportedEvent event, Instant now) {
        overtake(event, now);
        add(event);
        if (event.outcome() == Outcome.FAILED && !OvertakenFailures.isNotYet(event.time(), now)) {
            event.ended().ifPresent(ended -> {
                UpdateFailure failure = new UpdateFailure(ended, source.title());
                overtaken.failedAgain(failure);
                attempts.successes.wereBefore(ended, done -> OvertakenFailures.isNotYet(done, now));
                last.wereBefore(failure, now);
            });
        }
    }

    /**
     * Removes the failures ahead of the clock that this success resolves: it was written after them and is not ahead
     * of the clock itself.
     */
    void overtake(ReportedEvent success, Instant now) {
        if (success.outcome() != Outcome.SUCCEEDED
                || newestFailure == null
                || !OvertakenFailures.isNotYet(newestFailure, now)
                || OvertakenFailures.isNotYet(success.time(), now)) {
            return; // the usual case
        }
        Attempt done = success.ended().orElseThrow();
        newestFailure = null;
        attempts.removeFailures(attempt -> {
            UpdateFailure failure = new UpdateFailure(attempt, source.title());
            boolean resolved = OvertakenFailures.isNotYet(failure.time(), now) && SameUpdate.resolves(done, attempt);
            if (resolved) {
                overtaken.add(failure);
            } else {
                newestFailure = laterOf(newestFailure, failure.time());
            }
            return resolved;
        });
    }

    /** Adds only the failures of the other collection that a success written later resolves. */
    void addOvertaken(PcRecords other) {
        overtaken.addAll(other.overtaken);
    }

    /** Adds everything of the other collection. */
    void addAll(PcRecords other) {
        records += other.records;
        attempts.addAll(other.attempts);
        last.addAll(other.last);
        overtaken.addAll(other.overtaken);
        newestFailure = laterOf(newestFailure, other.newestFailure);
        newest = laterOf(newest, other.newest);
    }

    /** The number of records added. */
    int records() {
        return records;
    }

    /** When an update was last installed or a search last succeeded; empty if no record shows it. */
    public Optional<Instant> lastSuccess() {
        return last.time();
    }

    /** When an update that is neither a Store app nor a definition was last installed; empty if no record shows it. */
    public Optional<Instant> lastUpdate() {
        return last.updateTime();
    }

    /** The title of the newest installed update of Windows itself; empty if no record shows one. */
    public Optional<String> newestOfWindows() {
        return last.titleOfWindows();
    }

    /** The title of an installed update that only PCs with extended security updates get; empty if no record shows one. */
    public Optional<String> extended() {
        return attempts.successes.extended();
    }

    /** The newest records of installed cumulative updates whose title has the build, and of removals. */
    public RollupRecords rollups() {
        return attempts.rollups;
    }

    /** The time of the newest record of any kind; empty if there is none. */
    public Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** All failures, resolved or not, in no particular order. */
    List<SourceFailure> failures() {
        return attempts.failures();
    }

    /** Whether a later success of the same update resolves a failure. For a search any later successful search does. */
    boolean isResolved(Attempt failure) {
        return attempts.successes.isResolved(failure, TimeOrder.OF_INSTANTS)
                || overtaken.contains(new UpdateFailure(failure, source.title()));
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
