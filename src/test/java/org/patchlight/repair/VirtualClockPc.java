package org.patchlight.repair;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.PcException;
import org.patchlight.pc.TimeService;

/** A PC whose time passes only when the test says so, and whose clock the test or Windows moves. */
public final class VirtualClockPc extends BorrowedPc implements PcClock, TimeService {
    /** True time minus the PC's clock. */
    public Duration offset = Duration.ZERO;
    /** Each step of the clock. */
    public final List<Duration> stepped = new ArrayList<>();
    /** What Windows does to the clock during a wait of this length. */
    public Predicate<Duration> whileWaiting = time -> true;

    public @Nullable PcException refusal;
    private Instant truth = Instant.parse("2026-11-22T12:00:00Z");
    private long nanos = 7;

    public VirtualClockPc(Pc lender) {
        super(lender);
    }

    /** Lets time pass; always true, because no wait is interrupted. */
    public boolean pass(Duration time) {
        truth = truth.plus(time);
        nanos += time.toNanos();
        return whileWaiting.test(time);
    }

    @Override
    public Instant now() {
        return truth.minus(offset);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public PcClock clock() {
        return this;
    }

    @Override
    public TimeService timeService() {
        return this;
    }

    @Override
    public void resync(Duration limit) throws PcException {
        throw new PcException(PcException.Reason.FAILED, "W32TimeSyncNow", SERVICE, 1);
    }

    @Override
    public String report(Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "w32tm", SERVICE, 0);
    }

    @Override
    public void step(Duration by) throws PcException {
        if (refusal != null) {
            throw refusal;
        }
        stepped.add(by);
        offset = offset.minus(by);
    }
}
