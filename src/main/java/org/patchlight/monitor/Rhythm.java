package org.patchlight.monitor;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When to look by itself, on the monotonic clock. Updates at the interval that was chosen; the clock some seconds after the start, then every
 * six hours give or take a tenth, sooner after a step of the clock or a sleep, and backing off from one minute while no server answers: at
 * most eight questions a day to a server when all is well. All times are nanoseconds of the monotonic clock.
 */
final class Rhythm {
    private static final Duration CLOCK_INTERVAL = Duration.ofHours(6);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final double JITTER = 0.1;
    private static final double START_SPREAD_SECONDS = 20;

    private final DoubleSupplier random;
    private long clockDue;
    private long updatesDue;
    private Duration backOff = FIRST_BACK_OFF;

    /**
     * @param start now
     * @param settling how long after the start the first look may come; up to 20 s are added, so that PCs that start together do not ask
     *     together. Zero for a simulated PC, which bothers nobody: it is looked at at once
     * @param random gives numbers from 0 to 1
     */
    Rhythm(long start, Duration settling, DoubleSupplier random) {
        this.random = random;
        double spread = settling.isZero() ? 0 : random.getAsDouble() * START_SPREAD_SECONDS;
        this.clockDue = start + settling.toNanos() + (long) (spread * 1e9);
        this.updatesDue = clockDue;
    }

    boolean clockIsDue(long now) {
        return now - clockDue >= 0;
    }

    boolean updatesAreDue(long now) {
        return now - updatesDue >= 0;
    }

    /** The clock was measured. */
    void measured(long now, boolean answered) {
        if (answered) {
            double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
            clockDue = now + (long) (CLOCK_INTERVAL.toNanos() * factor);
            backOff = FIRST_BACK_OFF;
        } else {
            clockDue = now + backOff.toNanos();
            Duration doubled = backOff.multipliedBy(2);
            backOff = doubled.compareTo(CLOCK_INTERVAL) > 0 ? CLOCK_INTERVAL : doubled;
        }
    }

    /** Updates were looked at. */
    void updatesRead(long now, Duration interval) {
        updatesDue = now + interval.toNanos();
    }

    /** Something happened that may have changed the clock. */
    void clockSoon(long now) {
        clockDue = Math.min(clockDue - now, SOON.toNanos()) + now;
    }

    /** The interval was changed. */
    void updatesWithin(long now, Duration interval) {
        updatesDue = Math.min(updatesDue - now, interval.toNanos()) + now;
    }
}
