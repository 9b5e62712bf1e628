package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;

/** Notices that the clock was set, or that the PC slept, by comparing the wall clock with the monotonic one from tick to tick. */
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
     * @param put how far the clock was put forward, back if negative; zero if nobody set it. Where the monotonic clock stands still in a sleep
     *     (it does not on Windows), a sleep looks like this too
     * @param slept how long nobody ticked; zero if the ticks came
     */
    record Happened(Duration put, Duration slept) {
        boolean wasSet() {
            return !put.isZero();
        }

        boolean hasSlept() {
            return !slept.isZero();
        }
    }

    /** What happened since the last tick; told once. */
    Happened tick(Instant wall, long nanos) {
        return since(wall, nanos, true);
    }

    /** As a tick at the end of work that kept the ticks from coming: a gap says nothing then. */
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
