package org.patchlight.casefile.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * The successes of a case that are dated after now. A PC whose clock was wrong writes such records. They must not count
 * as later than a failure, because nothing is later than now.
 */
public final class AfterNow {
    /** The clocks of the PC and of the reader may differ a little. */
    private static final Duration SLACK = Duration.ofHours(1);
    /** Local times are at most so far ahead of UTC. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    private static final int MOST = 10;

    /** A success and the path of its source. */
    public record DatedSuccess(EvidenceTime time, String path) {}

    private final Instant latest;
    private final List<DatedSuccess> first = new ArrayList<>();
    private long count;

    AfterNow(Instant now) {
        this.latest = now.plus(SLACK);
    }

    /** The last moment that is not after now. */
    Instant begin() {
        return latest;
    }

    /** Whether a time is after now in every zone. */
    boolean holds(EvidenceTime time) {
        Instant earliest = time.offsetOrNull() == null ? time.sortable().minus(FARTHEST_ZONE) : time.sortable();
        return earliest.isAfter(latest);
    }

    void add(EvidenceTime time, String path) {
        count++;
        if (first.size() < MOST) {
            first.add(new DatedSuccess(time, path));
        }
    }

    /** The first ten of them, in the order of reading. */
    public List<DatedSuccess> first() {
        return List.copyOf(first);
    }

    /** How many there are. */
    public long count() {
        return count;
    }
}
