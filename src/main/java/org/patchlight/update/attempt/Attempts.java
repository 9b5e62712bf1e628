package org.patchlight.update.attempt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.ReportedEvent.Outcome;

/**
 * What a log says about attempts, gathered record by record in memory that does not grow with the log: of each update the newest successes and
 * a few failures. Records may come in any order of time.
 */
public final class Attempts {
    private static final int MOST_UPDATES = 5000;
    private static final int MOST_FAILURES_OF_ONE = 20;

    private final String source;
    private final SuccessTimes successes = new SuccessTimes();
    private final Map<String, Deque<UpdateFailure>> failures = bounded();
    private final Map<String, ReportedEvent> named = bounded();
    private final OvertakenFailures overtaken = new OvertakenFailures();
    private @Nullable Instant newestFailure;
    private @Nullable Instant newest;
    private int records;

    /** Nothing yet, from the source of this name, such as {@code ReportingEvents.log}. */
    public Attempts(String source) {
        this.source = source;
    }

    /** Takes note of one record. */
    public void add(ReportedEvent event) {
        records++;
        newest = laterOf(newest, event.time());
        String id = event.updateIdOrNull();
        if (id != null && event.titleOrNull() != null) {
            named.put(id, event);
        }
        if (event.outcome() == Outcome.SUCCEEDED) {
            successes.add(event);
        } else if (event.outcome() == Outcome.FAILED) {
            note(failure(event));
        }
    }

    /**
     * Takes note of one record of a source that tells them in the order in which they were written. What lies ahead of the clock was written before what
     * follows it in there and does not.
     *
     * @param now the PC's clock
     */
    public void addInOrder(ReportedEvent event, Instant now) {
        overtake(event, now);
        add(event);
        if (event.outcome() == Outcome.FAILED && !OvertakenFailures.isNotYet(event.time(), now)) {
            UpdateFailure failure = failure(event);
            overtaken.failedAgain(failure);
            successes.wereBefore(failure, now);
        }
    }

    /** Takes out the failures that a success made up for which was written after all of them, and at a later time than their own can have been. */
    public void overtake(ReportedEvent success, Instant now) {
        if (success.outcome() != Outcome.SUCCEEDED
                || newestFailure == null
                || !OvertakenFailures.isNotYet(newestFailure, now)
                || OvertakenFailures.isNotYet(success.time(), now)) {
            return; // as nearly always
        }
        newestFailure = null;
        for (Deque<UpdateFailure> ofOne : failures.values()) {
            ofOne.removeIf(failure -> {
                boolean made = OvertakenFailures.isNotYet(failure.time(), now)
                        && OvertakenFailures.isMadeUpFor(failure, success);
                if (made) {
                    overtaken.add(failure);
                }
                return made;
            });
            ofOne.forEach(failure -> newestFailure = laterOf(newestFailure, failure.time()));
        }
    }

    /** Takes note of the failures alone that the other knows to be made up for by something written later. */
    public void addOvertaken(Attempts other) {
        overtaken.addAll(other.overtaken);
    }

    /** Takes note of all that the other has noted. */
    public void addAll(Attempts other) {
        records += other.records;
        named.putAll(other.named);
        successes.addAll(other.successes);
        overtaken.addAll(other.overtaken);
        other.failures.values().forEach(some -> some.forEach(this::note));
        newest = laterOf(newest, other.newest);
    }

    /** The same again, to which more can be added. */
    public Attempts copy() {
        Attempts copy = new Attempts(source);
        copy.addAll(this);
        return copy;
    }

    /** How many records were noted. */
    public int records() {
        return records;
    }

    /** When an update was last installed or a search last succeeded; empty if the log does not tell. */
    public Optional<Instant> lastSuccess() {
        return successes.last();
    }

    /** When an update that is neither an app of the Store nor a definition was last installed; empty if no record tells. */
    public Optional<Instant> lastUpdate() {
        return successes.lastUpdate();
    }

    /** The time of the newest record, whatever it tells; empty if there is none. */
    public Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** All failures noted, healed or not, in no particular order. */
    public List<UpdateFailure> failures() {
        List<UpdateFailure> all = new ArrayList<>();
        failures.values().forEach(some -> some.forEach(failure -> all.add(withName(failure))));
        return all;
    }

    /** Whether a later success of the same update, or for a search any later good search, made up for a failure. */
    public boolean heals(UpdateFailure failure) {
        return successes.makeUpFor(failure) || overtaken.contains(failure);
    }

    private UpdateFailure failure(ReportedEvent event) {
        return new UpdateFailure(
                event.time(),
                event.operation(),
                event.code(),
                event.rootOrNull(),
                event.titleOrNull(),
                event.kbOrNull(),
                event.updateIdOrNull(),
                source);
    }

    private void note(UpdateFailure failure) {
        newestFailure = laterOf(newestFailure, failure.time());
        Deque<UpdateFailure> ofOne =
                failures.computeIfAbsent(UpdateIdentity.of(failure).key(), key -> new ArrayDeque<>());
        ofOne.addLast(failure);
        if (ofOne.size() > MOST_FAILURES_OF_ONE) {
            UpdateFailure oldest = ofOne.stream()
                    .min((one, other) -> one.time().compareTo(other.time()))
                    .orElseThrow();
            ofOne.remove(oldest);
        }
    }

    /** A failed download has no title of its own; another record of the same update may tell it. */
    private UpdateFailure withName(UpdateFailure failure) {
        ReportedEvent other = failure.updateIdOrNull() == null ? null : named.get(failure.updateIdOrNull());
        if (failure.titleOrNull() != null || other == null) {
            return failure;
        }
        String kb = failure.kbOrNull() == null ? other.kbOrNull() : failure.kbOrNull();
        return new UpdateFailure(
                failure.time(),
                failure.operation(),
                failure.code(),
                failure.rootOrNull(),
                other.titleOrNull(),
                kb,
                failure.updateIdOrNull(),
                failure.source());
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_UPDATES;
            }
        };
    }
}
