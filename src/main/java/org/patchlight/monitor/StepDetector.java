package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;

/**
 * Detects that the clock was set, or that the PC slept, by comparing the wall clock with the monotonic one between
 * ticks.
 */
final class StepDetector {
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration SLEEP = Duration.ofSeconds(30);

    private Instant lastWall;
    private long lastNanos;

    StepDetector(Instant wall, long nanos) {
        this.lastWall = wall;
        this.lastNanos = nanos;
    }

    /**
     * What happened since the last tick. Ticks come every 10 seconds.
     *
     * @param put how far the clock was set forward, back if negative; zero if it was not set. A sleep looks like this
     *     too on systems whose monotonic clock stops in a sleep (not on Windows)
     * @param slept how long no tick came; zero if they came in time
     */
    record Happened(Duration put, Duration slept) {
        boolean wasSet() {
            return !put.isZero();
        }

        boolean hasSlept() {
            return !slept.isZero();
        }
    }

    /** What happened since the last tick; reported once. */
    Happened tick(Instant wall, long nanos) {
        return since(wall, nanos, true);
    }

    /** A tick at the end of work that kept ticks from coming, so that a gap is not a sleep. */
    Happened tickAfterWork(Instant wall, long nanos) {
        return since(wall, nanos, false);
    }

    private Happened since(Instant wall, long nanos, boolean idle) {
        Duration elapsed = Duration.ofNanos(nanos - lastNanos);
        Duration moved = Duration.between(lastWall, wall).minus(elapsed);
        lastWall = wall;
        lastNanos = nanos;
        return new Happened(
                moved.abs().compareTo(STEP) > 0 ? moved : Duration.ZERO,
                idle && elapsed.compareTo(SLEEP) > 0 ? elapsed : Duration.ZERO);
    }
}
