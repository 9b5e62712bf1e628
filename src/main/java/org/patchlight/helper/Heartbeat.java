package org.patchlight.helper;

import java.time.Duration;
import org.patchlight.machine.LastingThread;

/** Writes at a fixed pace that the helper is alive, because one step may take an hour without output. */
final class Heartbeat implements AutoCloseable {
    static final Duration PACE = Duration.ofSeconds(5);

    /** One beat may fail, as without memory. If the others stopped with it, a working helper would count as dead. */
    private final LastingThread pulse = new LastingThread("helper-pulse", () -> {});

    /** @param beat writes that the helper is alive */
    Heartbeat(Runnable beat) {
        this(beat, PACE);
    }

    Heartbeat(Runnable beat, Duration pace) {
        pulse.every(pace, beat);
    }

    @Override
    public void close() {
        pulse.close();
    }
}
