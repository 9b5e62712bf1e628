package org.patchlight.machine;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that outlives every task: whatever a task throws is logged and reported, because a scheduler silently drops a
 * task that throws.
 */
public final class LastingThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LastingThread.class);

    private final ScheduledExecutorService thread;
    private final Runnable whenFailed;

    /**
     * A thread without tasks.
     *
     * @param name the name of the thread
     * @param whenFailed called on this thread after a task that threw
     */
    public LastingThread(String name, Runnable whenFailed) {
        this.thread = Workers.scheduler(name);
        this.whenFailed = whenFailed;
    }

    /** Runs a task now, and again whenever this time has passed since its end. */
    public void every(Duration pause, Runnable task) {
        thread.scheduleWithFixedDelay(() -> contained(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a task soon. Returns at once. */
    public void run(Runnable task) {
        try {
            thread.execute(() -> contained(task));
        } catch (RejectedExecutionException closed) {
            LOG.debug("the thread has ended", closed);
        }
    }

    /** Runs a task on the calling thread, in the same way. */
    public void contained(Runnable task) {
        if (!Faults.containedBug(LOG, "a task ended by an error of our own", task)) {
            Faults.contained(LOG, "the failed task could not be reported", whenFailed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
