package org.patchlight.monitor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcClock;

/**
 * Turns pushes, from any thread and at any rate, into few checks. A push says that a check is worthwhile, never what is
 * wrong. Pushes within {@link #SETTLING} of the first one lead to one check. Two checks are at least {@link #GAP}
 * apart, and an hour has at most {@link #MOST_AN_HOUR}.
 */
public final class CheckRequests {
    /** A program that writes one record usually writes the next at once, and its log a moment later. */
    static final Duration SETTLING = Duration.ofSeconds(3);
    /** Short enough that a push just after a check still leads to one within a minute. */
    static final Duration GAP = Duration.ofSeconds(30);

    static final int MOST_AN_HOUR = 12;
    private static final Duration HOUR = Duration.ofHours(1);

    /** What is worth checking. */
    public enum At {
        /** Records about updates were written. */
        UPDATES,
        /** The clock may have changed, or the network: the clock is measured too. */
        EVERYTHING
    }

    private final PcClock clock;
    private final Duration gap;
    private final int most;
    /** When the pushed checks of the last hour began, oldest first, in nanoseconds of the monotonic clock. */
    private final Deque<Long> checks = new ArrayDeque<>();

    private @Nullable At wanted;
    private long pushed;

    CheckRequests(PcClock clock) {
        this(clock, GAP, MOST_AN_HOUR);
    }

    private CheckRequests(PcClock clock, Duration gap, int most) {
        this.clock = clock;
        this.gap = gap;
        this.most = most;
    }

    /** Without a limit, for checks that ask no real server. */
    static CheckRequests unlimited(PcClock clock) {
        return new CheckRequests(clock, Duration.ZERO, Integer.MAX_VALUE);
    }

    /** Requests a check. Returns at once. */
    public synchronized void push(At what) {
        if (wanted == null) {
            pushed = clock.nanos();
        }
        wanted = what == At.EVERYTHING || wanted == null ? what : wanted;
    }

    /**
     * What to check now; empty if nothing was pushed or it is too early. The check begins now, and later pushes count
     * for the next one.
     */
    synchronized Optional<At> take() {
        long now = clock.nanos();
        while (!checks.isEmpty() && now - checks.getFirst() >= HOUR.toNanos()) {
            checks.removeFirst();
        }
        boolean spaced = checks.isEmpty() || now - checks.getLast() >= gap.toNanos();
        if (wanted == null || now - pushed < SETTLING.toNanos() || !spaced || checks.size() >= most) {
            return Optional.empty();
        }
        checks.addLast(now);
        At what = wanted;
        wanted = null;
        return Optional.of(what);
    }

    /** A check begins for another reason; it covers the pushes so far. */
    synchronized void coveredBy(At check) {
        wanted = check == At.EVERYTHING || wanted == At.UPDATES ? null : wanted;
    }

    /** A repair runs, and checks when it has ended. */
    synchronized void drop() {
        wanted = null;
    }
}
