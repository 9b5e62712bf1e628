package org.patchlight.casefile.gather;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;

/** The failures that all sources tell, as many as memory allows; the oldest are left out first. */
public final class FailureStore {
    private static final int MOST = 5000;
    private static final int MOST_OF_ONE = 1000;
    /** So many of one source are gathered before those of a single update are no longer held down to fewer. */
    private static final int MOST_PENDING = 2000;

    /**
     * One failure as one source tells it.
     *
     * @param source the number of the source in the order of reading
     */
    public record Told(Attempt attempt, String path, int source) {
        private Instant age() {
            return attempt.timeOrNull() == null
                    ? Instant.MIN
                    : attempt.timeOrNull().sortable();
        }
    }

    private static final Comparator<Told> OLDEST_FIRST = Comparator.comparing(Told::age);

    private final PriorityQueue<Told> all = new PriorityQueue<>(OLDEST_FIRST);
    private final Map<String, PriorityQueue<Told>> ofSource = new HashMap<>();
    private int source = -1;
    private int pending;
    private long leftOut;

    void add(Attempt failure, String path, int number) {
        if (number != source) {
            endOfSource();
            source = number;
        }
        String key = SameUpdate.key(failure);
        PriorityQueue<Told> ofOne = ofSource.computeIfAbsent(key, k -> new PriorityQueue<>(4, OLDEST_FIRST));
        ofOne.add(new Told(failure, path, number));
        pending++;
        if (ofOne.size() > MOST_OF_ONE) {
            leaveOut(ofOne);
            pending--;
        }
        if (pending > MOST_PENDING) {
            endOfSource();
        }
    }

    /** All that are kept, in no particular order. */
    List<Told> all() {
        endOfSource();
        return new ArrayList<>(all);
    }

    public long leftOut() {
        return leftOut;
    }

    private void endOfSource() {
        for (PriorityQueue<Told> ofOne : ofSource.values()) {
            for (Told told : ofOne) {
                all.add(told);
                if (all.size() > MOST) {
                    leaveOut(all);
                }
            }
        }
        ofSource.clear();
        pending = 0;
    }

    private void leaveOut(PriorityQueue<Told> queue) {
        Objects.requireNonNull(queue.poll());
        leftOut++;
    }
}
