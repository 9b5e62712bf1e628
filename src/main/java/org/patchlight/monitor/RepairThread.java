package org.patchlight.monitor;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that repairs and undoes, one after the other. A check follows each. */
final class RepairThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepairThread.class);
    /** Enough to stop a service, rename a folder and start the service again: quitting leaves nothing half done. */
    private static final Duration AT_THE_END = Duration.ofMinutes(5);

    private final ExecutorService thread = Workers.single("repair");
    private final SituationPublisher publisher;
    private final RepairRunner repairRunner;
    private final Consumer<RunResult> reportEnd;
    private final Runnable checkNow;
    private volatile RunFollower follower = RunFollower.NONE;
    private volatile Cancellation current = new Cancellation();
    private volatile boolean closing;

    /**
     * @param repairRunner repairs
     * @param reportEnd announces how a run ended that no window shows
     * @param checkNow requests a check
     */
    RepairThread(
            SituationPublisher publisher, RepairRunner repairRunner, Consumer<RunResult> reportEnd, Runnable checkNow) {
        this.publisher = publisher;
        this.repairRunner = repairRunner;
        this.reportEnd = reportEnd;
        this.checkNow = checkNow;
    }

    /** Lets this follow every run from now on. */
    void follow(RunFollower runs) {
        follower = runs;
    }

    /** Runs a plan that the person consented to. */
    CompletionStage<RunResult> repair(Plan plan, RunListener listener) {
        return run(() -> {
            RunFollower by = follower;
            RunListener followed = new FollowedRun(listener, by, plan.fixes().size());
            current = followed.cancellation();
            if (closing) {
                // It was waiting for its turn when the program began to end.
                current.request();
            }
            RunResult result;
            try {
                result = repairRunner.repair(plan, followed);
            } finally {
                by.ended();
            }
            if (listener == RunListener.NONE || !by.isShown()) {
                reportEnd.accept(result);
            }
            return result;
        });
    }

    /** Lets a running repair end at its next safe point, and those that wait for their turn before their first step. */
    void cancel() {
        closing = true;
        current.request();
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
