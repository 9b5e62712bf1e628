package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * A machine in virtual time, which the test controls. It has the true time, a crystal that may run fast or slow, and a
 * wall clock that may be wrong, coarse, slewed or set. Reading a clock takes some time, as in reality.
 */
public final class VirtualMachine {
    private static final long READING = 40;
    private static final double MILLION = 1e6;

    private record Event(long at, Runnable what) {}

    private final Instant start;
    private final PriorityQueue<Event> events = new PriorityQueue<>((one, other) -> Long.compare(one.at(), other.at()));
    private long passed;
    private long asleep;
    private Duration wallOffset = Duration.ZERO;

    /** How much faster than true time the crystal runs, in ppm. */
    public double crystalPpm;
    /** How much faster than the crystal the wall clock runs, in ppm. */
    public double slewPpm;
    /** The step of the wall clock, in nanoseconds. */
    public long wallStep = 1;

    /**
     * A machine that starts now.
     *
     * @param start the true time at the start
     */
    public VirtualMachine(Instant start) {
        this.start = start;
    }

    /** The true time; reading it takes no time. */
    public Instant truth() {
        return start.plusNanos(passed);
    }

    /** The monotonic clock, which stops while the machine sleeps. */
    public long nanos() {
        pass(READING);
        return crystal();
    }

    public Instant wall() {
        pass(READING);
        return wallNow();
    }

    /** The expected result: true time minus the wall clock, without its coarse steps. */
    public Duration offset() {
        return Duration.between(fineWall(), truth());
    }

    /** Sets the wall clock forward. */
    public void set(Duration forward) {
        wallOffset = wallOffset.plus(forward);
    }

    /** Runs something after this much true time. */
    public void after(Duration delay, Runnable what) {
        events.add(new Event(passed + delay.toNanos(), what));
    }

    /** Lets the machine sleep; the monotonic clock stops meanwhile. */
    public void sleep(Duration duration) {
        passed += duration.toNanos();
        asleep += duration.toNanos();
    }

    public void pass(Duration duration) {
        pass(duration.toNanos());
    }

    void pass(long nanos) {
        long end = passed + nanos;
        while (!events.isEmpty() && events.element().at() <= end) {
            Event next = events.remove();
            passed = Math.max(passed, next.at());
            next.what().run();
        }
        passed = Math.max(passed, end);
    }

    private long crystal() {
        long awake = passed - asleep;
        return awake + (long) (awake * (crystalPpm / MILLION));
    }

    private Instant fineWall() {
        long turned = (long) (crystal() * (slewPpm / MILLION));
        return start.plusNanos(crystal() + asleep + turned).plus(wallOffset);
    }

    private Instant wallNow() {
        Instant fine = fineWall();
        return wallStep == 1
                ? fine
                : fine.minusNanos(Math.floorMod(fine.getEpochSecond() * 1_000_000_000L + fine.getNano(), wallStep));
    }
}
