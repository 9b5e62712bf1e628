package org.patchlight.repair.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * Moves the clock by what remains of a measured offset when the step's turn comes. What Windows moved since the
 * measurement is subtracted, so that the clock is never set twice for one offset.
 *
 * @param measured the offset of the clock, and when it was measured
 * @param target the offset in seconds with its sign, such as {@code +137.204}: positive sets the clock forward
 * @param patience how long Windows, which was requested to set the clock, may take; zero without a request
 * @param sleep waits; false if the wait was interrupted
 */
public record StepClock(MeasuredOffset measured, String target, Duration patience, Predicate<Duration> sleep)
        implements Step {
    /** The name of the action in a journal. */
    public static final String ACTION = "set-clock";
    /** An older measurement is not used: a slow crystal, a sleep or a person may have moved the clock unnoticed. */
    static final Duration FRESH = Duration.ofMinutes(10);
    /**
     * The least offset worth a step, which is Windows' own target. Below it the time service slews, and a step would
     * disturb that.
     */
    public static final Duration WORTH_A_STEP = Duration.ofSeconds(1);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    /** Steps the clock at once. */
    public static StepClock now(MeasuredOffset measured, Predicate<Duration> sleep) {
        return new StepClock(measured, target(measured.offset()), Duration.ZERO, sleep);
    }

    /** Steps the clock if Windows, requested just before, has not set it within the patience. */
    public static StepClock unlessWindowsDoes(MeasuredOffset measured, Duration patience, Predicate<Duration> sleep) {
        return new StepClock(measured, target(measured.offset()), patience, sleep);
    }

    /**
     * The step as read from a journal. It describes what was done and does not act, because its measurement is too old.
     */
    public static StepClock ofTarget(String target) {
        MeasuredOffset past = new MeasuredOffset(Duration.ZERO, Instant.EPOCH, 0);
        return new StepClock(past, target, Duration.ZERO, duration -> false);
    }

    private static String target(Duration offset) {
        return String.format(Locale.ROOT, "%+.3f", offset.toMillis() / 1000.0);
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        String when = patience.isZero() ? "now" : "unless-windows-does";
        String direction = target.startsWith("-") ? "back" : "forward";
        return Message.of(
                "step.set-clock." + when + "." + direction, measured.offset().abs());
    }

    /** The direction only: the offset is measured again each time. */
    @Override
    public String consent() {
        return target.substring(0, 1);
    }

    @Override
    public boolean isAllOrNothing() {
        return true;
    }

    @Override
    public Optional<Message> unavailable() {
        return Optional.of(Message.of("step.set-clock.unavailable"));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (measured.age(pc.clock()).compareTo(FRESH) > 0) {
            return StepOutcome.skipped(Message.of("step.set-clock.too-old"));
        }
        Duration waited = Duration.ZERO;
        while (isWorthAStep(measured.left(pc.clock())) && waited.compareTo(patience) < 0) {
            if (!sleep.test(BETWEEN_CHECKS)) {
                return StepOutcome.skipped(Message.of("step.set-clock.stopped"));
            }
            waited = waited.plus(BETWEEN_CHECKS);
        }
        return stepBy(pc, measured.left(pc.clock()));
    }

    private StepOutcome stepBy(Pc pc, Duration left) throws PcException {
        if (!isWorthAStep(left)) {
            return StepOutcome.skipped(Message.of("step.set-clock.done-already"));
        }
        // Windows moves the clock only towards true time; another cause moved it away, so the next check decides
        if (left.abs().compareTo(measured.offset().abs().plus(WORTH_A_STEP)) > 0) {
            return StepOutcome.skipped(Message.of("step.set-clock.moved"));
        }
        pc.timeService().step(left);
        return StepOutcome.done(
                Message.of("step.set-clock.done." + (left.isNegative() ? "back" : "forward"), left.abs()));
    }

    private static boolean isWorthAStep(Duration left) {
        return left.abs().compareTo(WORTH_A_STEP) >= 0;
    }
}
