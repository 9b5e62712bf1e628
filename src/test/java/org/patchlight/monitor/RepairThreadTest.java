package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.history.History;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.Undoer;

class RepairThreadTest {
    private static final Plan PLAN = new Plan(true, List.of(), List.of(), null);

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();
    private Repairs repairs = this::untilCancelled;
    private final RepairThread thread = new RepairThread(
            new SituationPublisher(),
            new RepairRunner(
                    (plan, listener) -> repairs.run(plan, listener),
                    new Undoer(pc, Journal.inMemory(), RunLock.inMemory()),
                    History.inMemory(),
                    pc.clock(),
                    ChangeSink.NONE),
            result -> {},
            () -> {});

    @AfterEach
    void end() {
        cancelled.countDown();
        thread.close();
    }

    @Test
    void a_run_that_no_window_shows_is_cancelled_too() throws Exception {
        CompletableFuture<RunResult> run = thread.repair(PLAN, RunListener.NONE).toCompletableFuture();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        thread.cancel();
        cancelled.countDown();
        assertThat(run.get(60, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_run_that_waits_for_its_turn_is_cancelled_before_it_begins() throws Exception {
        thread.repair(PLAN, RunListener.NONE);
        CompletableFuture<RunResult> second =
                thread.repair(PLAN, RunListener.NONE).toCompletableFuture();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        thread.cancel();
        cancelled.countDown();
        assertThat(second.get(60, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_follower_hears_of_the_end_after_a_bug_too() {
        thread.follow(new RunFollower() {
            @Override
            public boolean isShown() {
                return true;
            }

            @Override
            public void running(int number, int count, Message fix) {}

            @Override
            public void ended() {
                ended.incrementAndGet();
            }
        });
        repairs = (plan, listener) -> {
            throw new IllegalStateException("a bug");
        };
        assertThat(thread.repair(PLAN, RunListener.NONE).toCompletableFuture()).failsWithin(60, TimeUnit.SECONDS);
        assertThat(ended).hasValue(1);
    }

    /** Asks for the cancellation at each step, as a run does. */
    private RunResult untilCancelled(Plan plan, RunListener listener) {
        Cancellation atFirst = listener.cancellation();
        begun.countDown();
        try {
            assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        boolean ends = atFirst.isRequested() && listener.cancellation().isRequested();
        return new RunResult("", plan, ends ? Verdict.BLOCKED : Verdict.FIXED, List.of());
    }
}
