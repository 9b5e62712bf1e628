package org.patchlight.monitor;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that repairs and undoes, one after the other. A check follows each. */
final class RepairThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepairThread.class);
    /** Enough to stop a service, rename a folder and start the service again: quitting leaves nothing half done. */
    private static final Duration AT_THE_END = Duration.ofMinutes(5);

    private final ExecutorService thread = Workers.single("repair");
    private final SituationPublisher publisher;
    private final Runnable checkNow;

    /** @param checkNow requests a check */
    RepairThread(SituationPublisher publisher, Runnable checkNow) {
        this.publisher = publisher;
        this.checkNow = checkNow;
    }

    /** Runs this work when its turn comes. The result completes exceptionally only after a bug. */
    <T> CompletionStage<T> run(Supplier<T> work) {
        return Workers.supply(thread, () -> {
            publisher.repairBegins();
            try {
                return work.get();
            } finally {
                publisher.repairEnded();
                checkNow.run();
            }
        });
    }

    /** Waits for a running repair to end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a fix still runs while the program ends; undo can restore what it leaves");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
