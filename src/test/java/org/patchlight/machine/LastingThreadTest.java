package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastingThreadTest {
    private static final List<Error> ERRORS =
            List.of(new OutOfMemoryError("test"), new StackOverflowError("test"), new Error("test"));

    @Test
    void a_repeated_task_outlives_every_error_of_it_and_of_its_report() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(10);
        AtomicInteger reported = new AtomicInteger();
        try (LastingThread thread = new LastingThread("test", () -> {
            reported.incrementAndGet();
            throw new LinkageError("test");
        })) {
            thread.every(Duration.ofMillis(1), () -> {
                runs.countDown();
                throw ERRORS.get((int) (runs.getCount() % ERRORS.size()));
            });
            assertThat(runs.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(reported.get()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void a_bug_is_reported_to_its_observer_which_may_fail_too() {
        List<Throwable> seen = new ArrayList<>();
        Faults.onBug(seen::add);
        try (LastingThread thread = new LastingThread("test", () -> {})) {
            IllegalStateException bug = new IllegalStateException();
            thread.contained(() -> {
                throw bug;
            });
            assertThat(seen).containsExactly(bug);
            Faults.onBug(fault -> {
                throw new IllegalStateException();
            });
            thread.contained(() -> {
                throw bug;
            });
        } finally {
            Faults.onBug(fault -> {});
        }
    }

    @Test
    void a_task_that_works_reports_nothing() {
        AtomicInteger reported = new AtomicInteger();
        try (LastingThread thread = new LastingThread("test", reported::incrementAndGet)) {
            thread.contained(() -> {});
            assertThat(reported).hasValue(0);
        }
    }
}
