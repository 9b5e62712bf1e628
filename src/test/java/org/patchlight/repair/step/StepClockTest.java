package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.VirtualClockPc;

class StepClockTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CASES = 10_000;

    private final VirtualClockPc pc = new VirtualClockPc(SimulatedPc.of("healthy"));

    @ParameterizedTest
    @CsvSource({"137204, +137.204", "-4000000, -4000.000", "400000000, +400000.000"})
    void a_clock_that_did_not_move_is_stepped_by_the_offset(long millis, String target) throws PcException {
        StepClock step = measured(Duration.ofMillis(millis));
        pc.pass(Duration.ofSeconds(3));
        assertThat(step.target()).isEqualTo(target);
        assertThat(act(step).done()).isTrue();
        assertThat(pc.offset).isZero();
    }

    @Test
    void a_clock_that_windows_has_set_is_left_alone() throws PcException {
        StepClock step = measured(Duration.ofSeconds(137));
        pc.offset = Duration.ofMillis(-20);
        assertSkipped(step, "step.set-clock.done-already");
    }

    @Test
    void a_clock_that_windows_set_in_part_is_stepped_by_the_rest() throws PcException {
        StepClock step = measured(Duration.ofSeconds(137));
        pc.offset = Duration.ofSeconds(37);
        act(step);
        assertThat(pc.stepped).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    void the_same_step_never_acts_twice() throws PcException {
        StepClock step = measured(Duration.ofSeconds(-4000));
        act(step);
        assertThat(act(step).done()).isFalse();
        assertThat(pc.stepped).hasSize(1);
        assertThat(pc.offset).isZero();
    }

    @Test
    void the_step_waits_for_windows_and_a_late_success_needs_no_step() throws PcException {
        pc.offset = Duration.ofSeconds(137);
        StepClock step = StepClock.unlessWindowsDoes(taken(), PATIENCE, pc::pass);
        long asked = pc.nanos();
        pc.whileWaiting = time -> {
            if (pc.nanos() - asked >= Duration.ofSeconds(6).toNanos()) {
                pc.offset = Duration.ZERO;
            }
            return true;
        };
        assertSkipped(step, "step.set-clock.done-already");
        assertThat(Duration.ofNanos(pc.nanos() - asked)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void the_step_waits_no_longer_than_the_patience() throws PcException {
        pc.offset = Duration.ofSeconds(137);
        StepClock step = StepClock.unlessWindowsDoes(taken(), PATIENCE, pc::pass);
        long asked = pc.nanos();
        assertThat(act(step).done()).isTrue();
        assertThat(Duration.ofNanos(pc.nanos() - asked)).isEqualTo(PATIENCE);
        assertThat(pc.offset).isZero();
    }

    @Test
    void an_interrupted_wait_does_not_set_the_clock() throws PcException {
        pc.offset = Duration.ofSeconds(137);
        StepClock step = StepClock.unlessWindowsDoes(taken(), PATIENCE, time -> false);
        assertSkipped(step, "step.set-clock.stopped");
    }

    @Test
    void an_old_measurement_is_not_used() throws PcException {
        StepClock step = measured(Duration.ofSeconds(137));
        pc.pass(StepClock.FRESH.plusNanos(1));
        assertSkipped(step, "step.set-clock.too-old");
    }

    @Test
    void a_clock_moved_away_from_true_time_is_measured_again_first() throws PcException {
        StepClock step = measured(Duration.ofSeconds(137));
        pc.offset = Duration.ofSeconds(9000);
        assertSkipped(step, "step.set-clock.moved");
    }

    @Test
    void a_pc_without_a_way_to_set_the_clock_says_so() throws PcException {
        StepClock step = measured(Duration.ofSeconds(137));
        pc.refusal = new PcException(Reason.UNAVAILABLE, "SetSystemTime", "clock", 0);
        assertThatThrownBy(() -> act(step)).isSameAs(pc.refusal);
        assertThat(step.unavailable().orElseThrow().key()).isEqualTo("step.set-clock.unavailable");
        pc.refusal = new PcException(Reason.DENIED, "SetSystemTime", "clock", 5);
        assertThatThrownBy(() -> act(step)).isSameAs(pc.refusal);
    }

    @Test
    void a_step_read_from_a_journal_never_acts() throws PcException {
        pc.offset = Duration.ofSeconds(137);
        assertThat(act(StepClock.ofTarget("+137.000")).done()).isFalse();
        assertThat(pc.stepped).isEmpty();
    }

    /** Windows may set the clock at any time between measuring and acting: not at all, in part, or completely. */
    @Test
    void the_clock_ends_right_whenever_windows_sets_it() throws PcException {
        Random random = new Random(20261122);
        for (int number = 0; number < CASES; number++) {
            pc.whileWaiting = time -> true;
            pc.stepped.clear();
            Duration wrong = Duration.ofMillis(random.nextLong(2_000_000_000L) - 1_000_000_000L);
            pc.offset = wrong;
            boolean first = random.nextBoolean();
            StepClock step =
                    first ? StepClock.now(taken(), pc::pass) : StepClock.unlessWindowsDoes(taken(), PATIENCE, pc::pass);
            pc.pass(Duration.ofMillis(random.nextInt(500_000)));
            double share = random.nextInt(4) == 0 ? random.nextDouble() : random.nextInt(2);
            pc.offset = wrong.minus(Duration.ofNanos((long) (wrong.toNanos() * share)));
            Duration late = Duration.ofSeconds(random.nextInt(40));
            long asked = pc.nanos();
            pc.whileWaiting = time -> {
                if (pc.nanos() - asked >= late.toNanos()) {
                    pc.offset = Duration.ZERO;
                }
                return true;
            };
            act(step);
            assertThat(pc.offset.abs())
                    .as("case %d: wrong by %s, share %s, late %s, stepped %s", number, wrong, share, late, pc.stepped)
                    .isLessThan(SECOND);
            assertThat(pc.stepped).hasSizeLessThanOrEqualTo(1);
        }
    }

    private StepClock measured(Duration offset) {
        pc.offset = offset;
        return StepClock.now(taken(), pc::pass);
    }

    private MeasuredOffset taken() {
        return new MeasuredOffset(pc.offset, pc.now(), pc.nanos());
    }

    private StepOutcome act(StepClock step) throws PcException {
        return step.act(pc, percent -> {});
    }

    private void assertSkipped(StepClock step, String why) throws PcException {
        StepOutcome outcome = act(step);
        assertThat(outcome.done()).isFalse();
        assertThat(outcome.remark().orElseThrow().key()).isEqualTo(why);
        assertThat(pc.stepped).isEmpty();
    }
}
