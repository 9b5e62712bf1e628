package org.patchlight.helper;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.patchlight.machine.Workers;

/** Writes at a fixed pace that the helper is alive, because one step may take an hour without output. */
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
