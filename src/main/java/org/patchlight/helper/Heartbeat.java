package org.patchlight.helper;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.patchlight.machine.Workers;

/** Writes at an even pace that the helper lives, while a step of it may take an hour without a word. */
final class Heartbeat implements AutoCloseable {
    static final Duration PACE = Duration.ofSeconds(5);

    private final ScheduledExecutorService pulse = Workers.scheduler("helper-pulse");

    Heartbeat(ProgressLog log) {
        pulse.scheduleAtFixedRate(log::alive, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        pulse.shutdownNow();
    }
}
