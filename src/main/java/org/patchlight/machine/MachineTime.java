package org.patchlight.machine;

import java.time.Instant;

/** The clocks of the machine that the program runs on; the only class that reads them. */
public final class MachineTime {
    private MachineTime() {}

    /** The wall clock, as this machine has it, right or wrong. */
    public static Instant now() {
        return Instant.now();
    }

    /** The monotonic clock in nanoseconds, from an arbitrary start; only differences mean something. */
    public static long nanos() {
        return System.nanoTime();
    }
}
