package org.patchlight.monitor;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When regular checks are due, on the monotonic clock. Updates are checked at the chosen interval. The clock is
 * measured some seconds after the start, then every six hours ± 10 %. While no server answers, the pause starts at one
 * minute and doubles. A server gets at most eight requests a day if all goes well. All times are nanoseconds of the
 * monotonic clock.
 */
final class Rhythm {
    static final Duration CLOCK_INTERVAL = Duration.ofHours(6);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final double JITTER = 0.1;
    private static final double START_SPREAD_SECONDS = 20;

    private final DoubleSupplier random;
    private long clockDue;
    private long updatesDue;
    private Duration backOff = FIRST_BACK_OFF;

    /**
     * @param start the current time
     * @param settling how long after the start the first check may come; up to 20 s are added, so that PCs that start
     *     together spread their requests. Zero for a simulated PC, which is checked at once
     * @param random returns numbers from 0 to 1
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

    /** The thread that checks failed: a full check comes within the current back-off, or when it was due before. */
    void failed(long now) {
        clockDue = Math.min(clockDue - now, backOff.toNanos()) + now;
    }

    /** Updates were checked. */
    void updatesRead(long now, Duration interval) {
        updatesDue = now + interval.toNanos();
    }

    /** The interval was changed. */
    void updatesWithin(long now, Duration interval) {
        updatesDue = Math.min(updatesDue - now, interval.toNanos()) + now;
    }
}
