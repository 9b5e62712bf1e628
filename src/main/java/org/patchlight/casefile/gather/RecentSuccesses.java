package org.patchlight.casefile.gather;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.TimeOrder;

/** The newest successful attempts of all sources, up to a limit, for a timeline. */
public final class RecentSuccesses {
    private static final int MOST = 500;

    /** A success, its time and the path of its source. */
    public record SourcedSuccess(EvidenceTime time, Attempt attempt, String path) {}

    private final PriorityQueue<SourcedSuccess> newest =
            new PriorityQueue<>(Comparator.comparing(success -> success.time().sortable()));

    void take(EvidenceTime time, Attempt attempt, String path) {
        if (newest.size() < MOST) {
            newest.add(new SourcedSuccess(time, attempt, path));
        } else if (newest.element().time().sortable().isBefore(time.sortable())) {
            newest.remove();
            newest.add(new SourcedSuccess(time, attempt, path));
        }
    }

    /** All of them, newest first. */
    public List<SourcedSuccess> all(TimeOrder order) {
        return newest.stream()
                .sorted(Comparator.comparing(SourcedSuccess::time, order).reversed())
                .toList();
    }
}
