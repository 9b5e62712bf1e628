package org.patchlight.machine;

import java.time.Instant;

/** The clocks of the machine that the program runs on. No other class reads them. */
public final class MachineTime {
    private MachineTime() {}

    /** The wall clock of this machine, whether right or wrong. */
    public static Instant now() {
        return Instant.now();
    }

    /** The monotonic clock in nanoseconds, from an arbitrary start. Only differences are meaningful. */
    public static long nanos() {
        return System.nanoTime();
    }
}
