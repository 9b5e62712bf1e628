package org.patchlight.update.build;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The newest records about cumulative updates, up to a limit. */
public final class RollupRecords {
    private static final int MOST = 300;

    private final PriorityQueue<RollupRecord> newest =
            new PriorityQueue<>(Comparator.comparing(record -> record.time().sortable()));

    /** Adds a record. */
    public void take(RollupRecord record) {
        newest.add(record);
        if (newest.size() > MOST) {
            newest.remove();
        }
    }

    /** Adds those of another collection. */
    public void addAll(RollupRecords other) {
        other.newest.forEach(this::take);
    }

    /** All of them, in no order. */
    public List<RollupRecord> all() {
        return List.copyOf(newest);
    }
}
