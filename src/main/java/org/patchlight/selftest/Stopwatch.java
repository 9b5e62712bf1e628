package org.patchlight.selftest;

import java.time.Duration;
import org.patchlight.pc.Pc;

/** How long an answer took, by the monotonic clock of the PC. */
final class Stopwatch {
    private final Pc pc;
    private final long start;

    Stopwatch(Pc pc) {
        this.pc = pc;
        this.start = pc.clock().nanos();
    }

    /** The time since it was made, such as {@code 240 ms}. */
    String text() {
        return Duration.ofNanos(pc.clock().nanos() - start).toMillis() + " ms";
    }
}
