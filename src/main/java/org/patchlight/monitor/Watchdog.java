package org.patchlight.monitor;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.Activity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that checks stopped, even if the thread that checks hangs. A result is overdue when it is older than twice
 * the interval of its checks. The age is counted in ticks of the watchdog's own thread, so it needs no clock: sleep and
 * a change of the clock can't make a result look old. A pause doesn't count. A repair has a longer limit.
 */
final class Watchdog implements Consumer<Situation>, AutoCloseable {
    /** The unit of the age. */
    static final Duration TICK = Duration.ofSeconds(30);
    /** Longer than any repair may take; DISM has the longest limit of all steps. */
    static final Duration LONGEST_REPAIR = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int TIMES = 2;

    private final ScheduledExecutorService thread = Workers.scheduler("check-watchdog");
    private final Supplier<Duration> interval;
    private final BooleanSupplier paused;
    private final Runnable whenOverdue;
    private final Runnable eachTick;

    private @Nullable CheckReport last;
    private boolean repairing;
    private long age;
    private long clockAge;

    /**
     * @param interval the interval between checks of updates, read at each tick
     * @param paused whether checks are paused, asked at each tick: the thread that ends a pause may hang
     * @param whenOverdue called at each tick while the result is overdue
     * @param eachTick other work that must not depend on the thread that checks
     */
    Watchdog(Supplier<Duration> interval, BooleanSupplier paused, Runnable whenOverdue, Runnable eachTick) {
        this.interval = interval;
        this.paused = paused;
        this.whenOverdue = whenOverdue;
        this.eachTick = eachTick;
    }

    /** Starts its thread. */
    void start() {
        thread.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sees a change of the situation. A new result is new even if it equals the one before. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized void accept(Situation situation) {
        CheckReport now = situation.checkUpOrNull();
        boolean repairs = situation.activity() == Activity.REPAIRING;
        if (now != null && now != last) {
            age = 0;
            if (last == null || now.clock() != last.clock()) {
                clockAge = 0;
            }
        }
        if (repairing && !repairs) {
            restart();
        }
        last = now;
        repairing = repairs;
    }

    /** A unit of time has passed. */
    void tick() {
        Faults.contained(LOG, "a task of the watchdog failed", eachTick);
        boolean[] overdue = {true};
        // If the age can't be compared, the result counts as overdue.
        Faults.contained(LOG, "the age of the last check is unknown", () -> overdue[0] = isOverdue());
        if (overdue[0]) {
            Faults.contained(LOG, "an overdue check could not be shown", whenOverdue);
        }
    }

    private synchronized boolean isOverdue() {
        if (paused.getAsBoolean()) {
            restart();
            return false;
        }
        age++;
        clockAge++;
        return exceeds(age, interval.get()) || exceeds(clockAge, Rhythm.CLOCK_INTERVAL);
    }

    private boolean exceeds(long ticks, Duration usual) {
        Duration limit = usual.multipliedBy(TIMES);
        if (repairing && limit.compareTo(LONGEST_REPAIR) < 0) {
            limit = LONGEST_REPAIR;
        }
        return TICK.multipliedBy(ticks).compareTo(limit) > 0;
    }

    private void restart() {
        age = 0;
        clockAge = 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
