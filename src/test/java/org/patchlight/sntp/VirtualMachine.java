package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * A machine whose time a test lets pass: the truth, a crystal that may run fast or slow, and a wall clock that may be wrong, coarse, turned or
 * set. Reading a clock takes some time, as it does.
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

    /** How much faster than the truth the crystal runs. */
    public double crystalPpm;
    /** How much faster than the crystal the wall clock is turned. */
    public double slewPpm;
    /** The step in which the wall clock moves, in nanoseconds. */
    public long wallStep = 1;

    /** @param start the true time at which all begins */
    public VirtualMachine(Instant start) {
        this.start = start;
    }

    /** The true time; reading it takes no time. */
    public Instant truth() {
        return start.plusNanos(passed);
    }

    /** The monotonic clock, which stands while the machine sleeps. */
    public long nanos() {
        pass(READING);
        return crystal();
    }

    public Instant wall() {
        pass(READING);
        return wallNow();
    }

    /** What is to be measured: true time minus the wall clock's, a coarse one taken at its step. */
    public Duration offset() {
        return Duration.between(fineWall(), truth());
    }

    /** Sets the wall clock forward. */
    public void set(Duration forward) {
        wallOffset = wallOffset.plus(forward);
    }

    /** Lets something happen after so much true time from now. */
    public void after(Duration delay, Runnable what) {
        events.add(new Event(passed + delay.toNanos(), what));
    }

    /** The machine sleeps, its monotonic clock standing. */
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
