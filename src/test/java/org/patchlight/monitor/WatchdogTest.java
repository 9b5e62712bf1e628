package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.monitor.SampleChecks.NOON;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.monitor.Situation.Activity;

/** The time is scripted: it passes by calls of {@link Watchdog#tick}. */
class WatchdogTest {
    private final AtomicInteger overdue = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private Duration interval = Duration.ofMinutes(60);
    private boolean paused;
    private final Watchdog watchdog =
            new Watchdog(() -> interval, () -> paused, overdue::incrementAndGet, other::incrementAndGet);

    @AfterEach
    void close() {
        watchdog.close();
    }

    @Test
    void a_result_is_overdue_after_twice_its_interval() {
        checked();
        pass(Duration.ofMinutes(120));
        assertThat(overdue).hasValue(0);
        pass(Watchdog.TICK);
        assertThat(overdue).hasValue(1);
    }

    @Test
    void each_check_starts_the_age_again() {
        for (int hour = 0; hour < 11; hour++) {
            checked();
            pass(Duration.ofMinutes(60));
        }
        assertThat(overdue).hasValue(0);
    }

    @Test
    void a_first_check_that_never_ends_is_overdue_too() {
        watchdog.accept(new Situation(null, Activity.CHECKING, null));
        pass(Duration.ofMinutes(121));
        assertThat(overdue.get()).isPositive();
    }

    @Test
    void a_shorter_interval_counts_at_once() {
        checked();
        pass(Duration.ofMinutes(60));
        interval = Duration.ofMinutes(5);
        pass(Watchdog.TICK);
        assertThat(overdue).hasValue(1);
    }

    @Test
    void a_clock_that_is_never_measured_again_is_overdue_although_updates_are_checked() {
        CheckReport first = report();
        watchdog.accept(new Situation(first, Activity.IDLE, null));
        for (int hour = 0; hour < 13; hour++) {
            CheckReport next = report();
            watchdog.accept(new Situation(
                    new CheckReport(first.clock(), next.updates(), next.devices(), next.report()),
                    Activity.IDLE,
                    null));
            pass(Duration.ofMinutes(60));
        }
        assertThat(overdue.get()).isPositive();
    }

    @Test
    void a_pause_is_no_reason_and_the_age_begins_again_after_it() {
        CheckReport report = report();
        watchdog.accept(new Situation(report, Activity.IDLE, null));
        paused = true;
        pass(Duration.ofHours(20));
        // Whatever the thread that checks does about it.
        paused = false;
        pass(Duration.ofMinutes(120));
        assertThat(overdue).hasValue(0);
        pass(Watchdog.TICK);
        assertThat(overdue).hasValue(1);
    }

    @Test
    void a_long_repair_is_no_reason_but_one_that_never_ends_is() {
        CheckReport report = report();
        watchdog.accept(new Situation(report, Activity.IDLE, null));
        watchdog.accept(new Situation(report, Activity.REPAIRING, null));
        pass(Watchdog.LONGEST_REPAIR);
        assertThat(overdue).hasValue(0);
        watchdog.accept(new Situation(report, Activity.IDLE, null));
        pass(Watchdog.TICK);
        assertThat(overdue).hasValue(0);
        watchdog.accept(new Situation(report, Activity.REPAIRING, null));
        pass(Watchdog.LONGEST_REPAIR.plus(Watchdog.TICK));
        assertThat(overdue.get()).isPositive();
    }

    @Test
    void an_interval_that_cannot_be_read_counts_as_overdue_and_other_work_goes_on() {
        Watchdog blind = new Watchdog(
                () -> {
                    throw new OutOfMemoryError("test");
                },
                () -> false,
                () -> {
                    overdue.incrementAndGet();
                    throw new StackOverflowError("test");
                },
                () -> {
                    other.incrementAndGet();
                    throw new Error("test");
                });
        blind.tick();
        blind.tick();
        blind.close();
        assertThat(overdue).hasValue(2);
        assertThat(other).hasValue(2);
    }

    private void checked() {
        watchdog.accept(new Situation(null, Activity.CHECKING, null));
        watchdog.accept(new Situation(report(), Activity.IDLE, null));
    }

    private static CheckReport report() {
        return SampleChecks.check(NOON, List.of());
    }

    private void pass(Duration time) {
        for (long tick = time.dividedBy(Watchdog.TICK); tick > 0; tick--) {
            watchdog.tick();
        }
    }
}
