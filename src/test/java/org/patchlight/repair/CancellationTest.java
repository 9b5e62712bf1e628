package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Verdict;
import org.patchlight.machine.Workers;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** A run that a person stops ends at the next safe point, with nothing half done. */
class CancellationTest {
    private final Journal journal = Journal.inMemory();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_current_fix_is_undone_and_no_other_starts(int steps) throws Exception {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("update-files-missing"));
        Map<String, String> before = affected.snapshot();
        StopAfter stop = new StopAfter(steps);
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), stop);
        assertThat(stop.started).isEqualTo(steps);
        assertThat(result.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(result.verdict().exitCode()).isEqualTo(4);
        assertThat(result.results())
                .extracting(FixResult::fixId, FixResult::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reset-update-cache", Verdict.DECLINED),
                        org.assertj.core.groups.Tuple.tuple("retry-update", Verdict.DECLINED));
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void a_run_stopped_before_its_first_step_changes_nothing() throws Exception {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("update-service-disabled"));
        Map<String, String> before = affected.snapshot();
        StopAfter stop = new StopAfter(0);
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), stop);
        assertThat(result.results()).extracting(FixResult::verdict).containsOnly(Verdict.DECLINED);
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void fixes_done_before_the_stop_are_judged_as_usual() {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("update-service-disabled+update-files-missing"));
        StopAfter stop = new StopAfter(2);
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), stop);
        assertThat(result.results().get(0))
                .satisfies(first -> assertThat(first.fixId()).isEqualTo("restore-update-services"))
                .satisfies(first -> assertThat(first.verdict()).isIn(Verdict.FIXED, Verdict.UNPROVEN));
        assertThat(result.verdict()).isEqualTo(Verdict.DECLINED);
    }

    @Test
    void a_long_step_that_may_be_cut_short_is_interrupted() throws Exception {
        SimulatedPc pc = SimulatedPc.of("healthy");
        Endless endless = new Endless();
        StopAfter listener = new StopAfter(Integer.MAX_VALUE);
        Thread asker = Workers.thread("asker", () -> {
            awaitUninterrupted(endless.begun);
            listener.cancellation.request();
        });
        asker.start();
        StepRunner.Outcome outcome = new StepRunner(pc, journal, journal.newRun())
                .runAll(ProblemSets.declaration("long"), List.of(endless), listener);
        asker.join();
        assertThat(outcome.cancelled()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Requests the end while a step acts. */
    private static final class StopAfter implements RunListener {
        private final Cancellation cancellation = new Cancellation();
        private final int steps;
        private int started;

        StopAfter(int steps) {
            this.steps = steps;
            if (steps == 0) {
                cancellation.request();
            }
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }

        @Override
        public void stepStarted(FixDeclaration fix, Step step) {
            if (++started == steps) {
                cancellation.request();
            }
        }
    }

    /** Lasts until it is interrupted. */
    private static final class Endless implements Step {
        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public String action() {
            return "rest";
        }

        @Override
        public String target() {
            return "for ever";
        }

        @Override
        public boolean undoable() {
            return true;
        }

        @Override
        public boolean administrator() {
            return false;
        }

        @Override
        public boolean mayBeCutShort() {
            return true;
        }

        @Override
        public Map<String, String> before(Pc pc) {
            return Map.of();
        }

        @Override
        public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
            begun.countDown();
            try {
                TimeUnit.SECONDS.sleep(60);
                return StepOutcome.DONE;
            } catch (InterruptedException interrupted) {
                throw new PcException(Reason.TIMED_OUT, "rest", target(), interrupted);
            }
        }

        @Override
        public void undo(Pc pc, Map<String, String> before) {}
    }
}
