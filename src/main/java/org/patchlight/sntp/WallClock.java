package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Pairs a wall clock with a monotonic clock as precisely as possible.
 *
 * <p>On Windows, Java reads a wall clock that advances in steps of up to 15.6 ms (HotSpot 17 to 25 use
 * GetSystemTimeAsFileTime). A reading at any moment is wrong by up to a step. A reading at the moment of a step is
 * correct to about a microsecond.
 */
public final class WallClock {
    private static final long PROBE = 2_000_000;
    private static final long COARSE = 50_000;
    private static final int STEPS_THAT_SETTLE_IT = 4;
    private static final int SANDWICHES = 64;
    private static final long EDGE_LIMIT = 35_000_000;
    private static final long GOOD_EDGE = 2_000;
    /** Ends the search if the monotonic clock doesn't advance, which has been seen with a broken clock source. */
    private static final int MOST_READINGS = 5_000_000;

    private final Supplier<Instant> wall;
    private final LongSupplier nanos;

    /**
     * A pair of clocks that was not read yet.
     *
     * @param wall the wall clock
     * @param nanos a monotonic clock in nanoseconds that doesn't change when the wall clock is set
     */
    public WallClock(Supplier<Instant> wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /** Pairs the two clocks. Takes microseconds with a fine clock, and up to 37 ms of CPU time with a coarse one. */
    public Anchor anchor() {
        long step = smallestStep();
        return step > COARSE ? atAnEdge() : tightestSandwich(step);
    }

    /** The smallest step within 2 ms, in nanoseconds; {@link Long#MAX_VALUE} if there was none. */
    private long smallestStep() {
        long end = nanos.getAsLong() + PROBE;
        long smallest = Long.MAX_VALUE;
        int steps = 0;
        Instant last = wall.get();
        for (int i = 0; i < MOST_READINGS && steps < STEPS_THAT_SETTLE_IT && nanos.getAsLong() < end; i++) {
            Instant next = wall.get();
            if (!next.equals(last)) {
                smallest = Math.min(smallest, between(last, next));
                steps++;
                last = next;
            }
        }
        return smallest;
    }

    private Anchor tightestSandwich(long step) {
        Anchor best = sandwich(step);
        for (int i = 1; i < SANDWICHES; i++) {
            Anchor next = sandwich(step);
            best = next.error().compareTo(best.error()) < 0 ? next : best;
        }
        return best;
    }

    private Anchor sandwich(long step) {
        long before = nanos.getAsLong();
        Instant read = wall.get();
        long gap = nanos.getAsLong() - before;
        return new Anchor(read, before + gap / 2, Duration.ofNanos(gap / 2 + 1 + step));
    }

    /**
     * Pairs the clocks at the moment when the wall clock steps. If the first step was noticed late, it waits for a
     * second one.
     */
    private Anchor atAnEdge() {
        long start = nanos.getAsLong();
        Instant last = wall.get();
        long lastRead = start;
        Anchor best = new Anchor(last, start, Duration.ofNanos(EDGE_LIMIT));
        boolean found = false;
        for (int i = 0; i < MOST_READINGS; i++) {
            long before = nanos.getAsLong();
            Instant next = wall.get();
            long after = nanos.getAsLong();
            if (!next.equals(last)) {
                // The step happened after the previous reading began and before this one ended.
                long gap = after - lastRead;
                Anchor edge = new Anchor(next, lastRead + gap / 2, Duration.ofNanos(gap / 2 + 1));
                if (gap <= GOOD_EDGE || found) {
                    return edge.error().compareTo(best.error()) < 0 ? edge : best;
                }
                best = edge;
                found = true;
            }
            if (after - start > EDGE_LIMIT) {
                return best;
            }
            last = next;
            lastRead = before;
        }
        return best;
    }

    private static long between(Instant one, Instant other) {
        Duration step = Duration.between(one, other).abs();
        return step.compareTo(Duration.ofSeconds(1)) > 0 ? Long.MAX_VALUE : step.toNanos();
    }
}
