package org.patchlight.update.attempt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.build.RollupRecords;

/**
 * Collects the attempts of a log record by record. Memory use is limited: it keeps the newest successes of each
 * update and a few failures. Records may come in any order of time.
 *
 * <p>It is for this PC, which is checked again and again: its records come in the order of writing against a known clock.
 * Copied evidence has neither, and its failures are counted in full: {@code casefile.gather.FailureStore} keeps them.
 */
public final class Attempts {
    private static final int MOST_UPDATES = 5000;
    private static final int MOST_FAILURES_OF_ONE = 20;

    private final String source;
    private final Successes successes = new Successes();
    private final LastSuccesses last = new LastSuccesses();
    private final Map<String, Deque<UpdateFailure>> failures = new LruMap<>(MOST_UPDATES);
    private final Map<String, ReportedEvent> named = new LruMap<>(MOST_UPDATES);
    private final RollupRecords rollups = new RollupRecords();
    private final OvertakenFailures overtaken = new OvertakenFailures();
    private @Nullable Instant newestFailure;
    private @Nullable Instant newest;
    private int records;

    /** An empty collection for a source such as {@code ReportingEvents.log}. */
    public Attempts(String source) {
        this.source = source;
    }

    /** Adds one record. */
    public void add(ReportedEvent event) {
        records++;
        newest = laterOf(newest, event.time());
        String id = event.updateIdOrNull();
        if (id != null && event.titleOrNull() != null) {
            named.put(id, event);
        }
        if (event.outcome() == Outcome.SUCCEEDED) {
            Attempt success = event.attempt();
            successes.take(success);
            last.take(success, event.time());
            success.rollupRecord().ifPresent(rollups::take);
        } else if (event.outcome() == Outcome.FAILED) {
            note(failure(event));
        }
    }

    /**
     * Adds one record of a source that lists its records in the order of writing. A record ahead of the clock was
     * written before a later record that is not ahead.
     *
     * @param now the PC's clock
     */
    public void addInOrder(ReportedEvent event, Instant now) {
        overtake(event, now);
        add(event);
        if (event.outcome() == Outcome.FAILED && !OvertakenFailures.isNotYet(event.time(), now)) {
            UpdateFailure failure = failure(event);
            overtaken.failedAgain(failure);
            successes.wereBefore(failure.attempt(), now);
            last.wereBefore(failure, now);
        }
    }

    /**
     * Removes the failures ahead of the clock that this success resolves: it was written after them and is not ahead
     * of the clock itself.
     */
    public void overtake(ReportedEvent success, Instant now) {
        if (success.outcome() != Outcome.SUCCEEDED
                || newestFailure == null
                || !OvertakenFailures.isNotYet(newestFailure, now)
                || OvertakenFailures.isNotYet(success.time(), now)) {
            return; // the usual case
        }
        newestFailure = null;
        for (Deque<UpdateFailure> ofOne : failures.values()) {
            ofOne.removeIf(failure -> {
                boolean made = OvertakenFailures.isNotYet(failure.time(), now)
                        && Successes.resolves(success.attempt(), failure.attempt());
                if (made) {
                    overtaken.add(failure);
                }
                return made;
            });
            ofOne.forEach(failure -> newestFailure = laterOf(newestFailure, failure.time()));
        }
    }

    /** Adds only the failures of the other collection that a success written later resolves. */
    public void addOvertaken(Attempts other) {
        overtaken.addAll(other.overtaken);
    }

    /** Adds everything of the other collection. */
    public void addAll(Attempts other) {
        records += other.records;
        named.putAll(other.named);
        successes.addAll(other.successes);
        last.addAll(other.last);
        rollups.addAll(other.rollups);
        overtaken.addAll(other.overtaken);
        other.failures.values().forEach(some -> some.forEach(this::note));
        newest = laterOf(newest, other.newest);
    }

    /** The number of records added. */
    public int records() {
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
        return successes.extended();
    }

    /** The newest records of installed cumulative updates whose title has the build, and of removals. */
    public RollupRecords rollups() {
        return rollups;
    }

    /** The time of the newest record of any kind; empty if there is none. */
    public Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** All failures, resolved or not, in no particular order. */
    public List<UpdateFailure> failures() {
        List<UpdateFailure> all = new ArrayList<>();
        failures.values().forEach(some -> some.forEach(failure -> all.add(withName(failure))));
        return all;
    }

    /** Whether a later success of the same update resolves a failure. For a search any later successful search does. */
    public boolean isResolved(UpdateFailure failure) {
        return successes.isResolved(failure.attempt(), TimeOrder.OF_INSTANTS) || overtaken.contains(failure);
    }

    private UpdateFailure failure(ReportedEvent event) {
        return new UpdateFailure(event.attempt(), source);
    }

    private void note(UpdateFailure failure) {
        newestFailure = laterOf(newestFailure, failure.time());
        Deque<UpdateFailure> ofOne =
                failures.computeIfAbsent(SameUpdate.key(failure.attempt()), key -> new ArrayDeque<>());
        ofOne.addLast(failure);
        if (ofOne.size() > MOST_FAILURES_OF_ONE) {
            UpdateFailure oldest = ofOne.stream()
                    .min((one, other) -> one.time().compareTo(other.time()))
                    .orElseThrow();
            ofOne.remove(oldest);
        }
    }

    /** Adds the title from another record of the same update: the record of a failed download has none. */
    private UpdateFailure withName(UpdateFailure failure) {
        Attempt attempt = failure.attempt();
        ReportedEvent other = attempt.updateIdOrNull() == null ? null : named.get(attempt.updateIdOrNull());
        if (attempt.titleOrNull() != null || other == null) {
            return failure;
        }
        String kb = attempt.kbOrNull() == null ? other.kbOrNull() : attempt.kbOrNull();
        return new UpdateFailure(attempt.named(other.titleOrNull(), kb), failure.source());
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
