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

    /** Whether the clock was set, or the PC slept, since the last tick. Ticks come every 10 seconds. */
    boolean tick(Instant wall, long nanos) {
        Duration elapsed = Duration.ofNanos(nanos - lastNanos);
        Duration moved = Duration.between(lastWall, wall).minus(elapsed).abs();
        lastWall = wall;
        lastNanos = nanos;
        return moved.compareTo(STEP) > 0 || elapsed.compareTo(SLEEP) > 0;
    }
}
