package org.patchlight.monitor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcClock;

/**
 * Takes pushes, from any thread and at any rate, and makes few looks of them. A push says that it is worth looking and never what is wrong. What
 * comes within {@link #SETTLING} of the first push makes one look; between two looks lies {@link #GAP} at least, and in an hour there are
 * {@link #MOST_AN_HOUR} at most: a storm of pushes waits for the next of these.
 */
public final class CheckRequests {
    /** Whoever writes one record mostly writes the next at once, and its log a moment later. */
    static final Duration SETTLING = Duration.ofSeconds(3);
    /** Short enough that whatever comes just after a look is still looked at within a minute. */
    static final Duration GAP = Duration.ofSeconds(30);

    static final int MOST_AN_HOUR = 12;
    private static final Duration HOUR = Duration.ofHours(1);

    /** What is worth a look. */
    public enum At {
        /** Something was written about updates. */
        UPDATES,
        /** The clock may have changed, or the PC may reach other servers: the clock is measured too. */
        EVERYTHING
    }

    private final PcClock clock;
    /** When the looks of the last hour that came of pushes began, the oldest first. */
    private final Deque<Long> looks = new ArrayDeque<>();

    private @Nullable At wanted;
    private long pushed;

    CheckRequests(PcClock clock) {
        this.clock = clock;
    }

    /** It is worth looking. Returns at once. */
    public synchronized void push(At what) {
        if (wanted == null) {
            pushed = clock.nanos();
        }
        wanted = what == At.EVERYTHING || wanted == null ? what : wanted;
    }

    /** What to look at now; empty if nothing was pushed or its time has not come. The look begins now, and what is pushed from now on is for the next. */
    synchronized Optional<At> take() {
        long now = clock.nanos();
        while (!looks.isEmpty() && now - looks.getFirst() >= HOUR.toNanos()) {
            looks.removeFirst();
        }
        boolean spaced = looks.isEmpty() || now - looks.getLast() >= GAP.toNanos();
        if (wanted == null || now - pushed < SETTLING.toNanos() || !spaced || looks.size() >= MOST_AN_HOUR) {
            return Optional.empty();
        }
        looks.addLast(now);
        At what = wanted;
        wanted = null;
        return Optional.of(what);
    }

    /** A look begins for another reason; it sees what was pushed so far. */
    synchronized void coveredBy(At check) {
        wanted = check == At.EVERYTHING || wanted == At.UPDATES ? null : wanted;
    }

    /** A repair runs and looks by itself when it has ended. */
    synchronized void drop() {
        wanted = null;
    }
}
