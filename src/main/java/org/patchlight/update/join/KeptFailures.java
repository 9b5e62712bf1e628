package org.patchlight.update.join;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.SameUpdate;

/**
 * The failures of all sources, up to a limit; the oldest are dropped first. One loud source can't push out another.
 */
final class KeptFailures {
    private static final int MOST = 5000;
    private static final int MOST_OF_ONE = 1000;
    /**
     * When this many failures of one source are collected, they count against the total limit and no longer against
     * the limit for one update.
     */
    private static final int MOST_PENDING = 2000;

    private static final Comparator<SourceFailure> OLDEST_FIRST = Comparator.comparing(KeptFailures::age);

    private final PriorityQueue<SourceFailure> all = new PriorityQueue<>(OLDEST_FIRST);
    private final Map<String, PriorityQueue<SourceFailure>> ofSource = new HashMap<>();
    /** The newest failures of the current source that have a time. */
    private final Map<Attempt, Boolean> known = new LruMap<>(MOST_PENDING);

    private int source = -1;
    private int pending;
    private long leftOut;

    void add(Attempt failure, String path, int number) {
        if (number != source) {
            endOfSource();
            source = number;
            known.clear();
        }
        if (failure.timeOrNull() != null && known.put(failure.with(FailureDetail.NONE), true) != null) {
            return; // the same record twice, such as in two overlapping copies of a log
        }
        String key = SameUpdate.key(failure);
        PriorityQueue<SourceFailure> ofOne = ofSource.computeIfAbsent(key, k -> new PriorityQueue<>(4, OLDEST_FIRST));
        ofOne.add(new SourceFailure(failure, path, number));
        pending++;
        if (ofOne.size() > MOST_OF_ONE) {
            leaveOut(ofOne);
            pending--;
        }
        if (pending > MOST_PENDING) {
            endOfSource();
        }
    }

    /** All failures that are kept, in no particular order. */
    List<SourceFailure> all() {
        endOfSource();
        return new ArrayList<>(all);
    }

    /** Adds those of another collection. */
    void addAll(KeptFailures other) {
        endOfSource();
        leftOut += other.leftOut;
        other.all().forEach(this::keep);
    }

    /** Removes the failures that match. */
    void removeIf(Predicate<Attempt> matching) {
        endOfSource();
        all.removeIf(failure -> matching.test(failure.attempt()));
    }

    /** The number of failures that were dropped. */
    long leftOut() {
        return leftOut;
    }

    private void endOfSource() {
        for (PriorityQueue<SourceFailure> ofOne : ofSource.values()) {
            for (SourceFailure failure : ofOne) {
                keep(failure);
            }
        }
        ofSource.clear();
        pending = 0;
    }

    private void keep(SourceFailure failure) {
        all.add(failure);
        if (all.size() > MOST) {
            leaveOut(all);
        }
    }

    private static Instant age(SourceFailure failure) {
        EvidenceTime time = failure.attempt().timeOrNull();
        return time == null ? Instant.MIN : time.sortable();
    }

    private void leaveOut(PriorityQueue<SourceFailure> queue) {
        Objects.requireNonNull(queue.poll());
        leftOut++;
    }
}
