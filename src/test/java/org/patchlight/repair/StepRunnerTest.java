package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.JournalLine;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepClock;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

class StepRunnerTest {
    private static final FixDeclaration FIX = ProblemSets.declaration("reset-update-cache");
    private static final String CACHE = "C:\\Windows\\SoftwareDistribution";
    private static final String ASIDE = "SoftwareDistribution.old-1";

    private final SimulatedPc pc = SimulatedPc.of("update-files-missing");
    private final Journal journal = Journal.inMemory();

    @Test
    void a_step_acts_only_when_its_before_values_are_written() throws IOException {
        List<Phase> writtenWhenActing = new ArrayList<>();
        String run = journal.newRun();
        Step step = acting(() -> writtenWhenActing.addAll(phases(run)));
        new StepRunner(pc, journal, run).runAll(FIX, List.of(step), RunListener.NONE);
        assertThat(writtenWhenActing).containsExactly(Phase.INTENT);
        assertThat(phases(run)).containsExactly(Phase.INTENT, Phase.DONE);
    }

    @Test
    void a_step_whose_before_values_cannot_be_written_does_not_act() throws PcException {
        Journal full = new RefusingJournal(1);
        StepRunner.Outcome outcome =
                new StepRunner(pc, full, "run-000001").runAll(FIX, List.of(stop()), RunListener.NONE);
        assertThat(outcome.failure()).isPresent();
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_journal_that_fills_up_after_a_step_undoes_the_step() throws PcException {
        Journal full = new RefusingJournal(2);
        StepRunner.Outcome outcome =
                new StepRunner(pc, full, "run-000001").runAll(FIX, List.of(stop()), RunListener.NONE);
        assertThat(outcome.failure()).isPresent();
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_step_that_this_pc_cannot_do_is_skipped_with_its_reason_and_the_fix_continues() throws IOException {
        SimulatedPc seven = SimulatedPc.of("upgrade-blocked");
        String run = journal.newRun();
        Step step = new WindowsRequest(WindowsRequest.Request.REPAIR_COMPONENT_STORE, "store");
        StepRunner.Outcome outcome = new StepRunner(seven, journal, run).runAll(FIX, List.of(step), RunListener.NONE);
        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.actions()).isEmpty();
        assertThat(outcome.remarks()).containsExactly(step.unavailable().orElseThrow());
        assertThat(phases(run)).containsExactly(Phase.INTENT, Phase.SKIPPED);
    }

    @Test
    void a_failing_step_undoes_the_steps_before_it() throws Exception {
        pc.faults().hold(CACHE);
        StepRunner.Outcome outcome = run(stop(), aside(), start());
        assertThat(outcome.failure()).isPresent();
        assertThat(outcome.failure().orElseThrow().arguments()).contains(Message.of("verdict.put-back"));
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
        assertThat(new Undoer(pc, journal, RunLock.inMemory()).propose(null).steps())
                .isEmpty();
    }

    @Test
    void a_cancelled_step_ends_the_fix_even_if_it_may_fail_and_is_journalled(@TempDir Path folder) throws Exception {
        Journal onDisk = new FileJournal(folder);
        Step repair = new OptionalStep(
                new WindowsRequest(WindowsRequest.Request.REPAIR_COMPONENT_STORE, "C:\\Windows\\WinSxS"));
        RunListener calledOff = new RunListener() {
            @Override
            public void stepProgress(FixDeclaration fix, Step step, int percent) {
                Thread.currentThread().interrupt();
            }
        };
        String run = onDisk.newRun();
        StepRunner.Outcome outcome = new StepRunner(pc, onDisk, run).runAll(FIX, List.of(repair, stop()), calledOff);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(outcome.failure()).isPresent();
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
        assertThat(onDisk.read(run)).extracting(JournalEntry::phase).contains(Phase.INTENT, Phase.FAILED);
    }

    @Test
    void a_fix_continues_after_a_step_that_may_fail_and_both_are_journalled() throws Exception {
        pc.faults().hold(CACHE);
        StepRunner.Outcome outcome = run(new OptionalStep(aside()), stop());
        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.remarks()).extracting(Message::key).containsExactly("failure.in-use.untold");
        assertThat(outcome.actions()).containsExactly("stop-service");
        assertThat(state()).isEqualTo(ServiceState.STOPPED);
        assertThat(phases(journal.lastRun().orElseThrow()))
                .containsExactly(Phase.INTENT, Phase.FAILED, Phase.INTENT, Phase.DONE);
        pc.faults().letGo(CACHE);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_clock_that_could_not_be_set_left_nothing_to_undo() throws Exception {
        MeasuredOffset measured = new MeasuredOffset(
                Duration.ofSeconds(137), pc.clock().now(), pc.clock().nanos());
        pc.faults().failAtChange(1);
        StepRunner.Outcome outcome = run(StepClock.now(measured, wait -> true));
        assertThat(outcome.failure().orElseThrow().arguments()).contains(Message.of("verdict.put-back"));
    }

    @Test
    void a_bug_in_a_step_undoes_the_steps_before_it() throws Exception {
        Step bug = acting(() -> {
            throw new IllegalStateException("ours");
        });
        StepRunner.Outcome outcome = run(stop(), bug);
        assertThat(outcome.failure()).isPresent();
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_jvm_error_is_thrown_on_after_every_step_was_undone() throws Exception {
        Step grave = acting(() -> {
            throw new NoClassDefFoundError("a library");
        });
        assertThat(catchThrowable(() -> run(stop(), grave))).isInstanceOf(NoClassDefFoundError.class);
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void steps_that_could_not_be_undone_are_reported_and_stay_open() throws Exception {
        pc.faults().hangWhileStopping("wuauserv");
        StepRunner.Outcome outcome = run(stop());
        Message why = outcome.failure().orElseThrow();
        assertThat(why.arguments().get(2)).isInstanceOf(Message.class);
        Message putBack = (Message) why.arguments().get(2);
        assertThat(putBack.key()).isEqualTo("verdict.put-back-partly");
        assertThat(putBack.arguments().get(0).toString()).contains("wuauserv");
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.propose(null).steps()).hasSize(1);
        pc.faults().stopHanging("wuauserv");
        pc.services().stop("wuauserv", Duration.ofSeconds(1));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_step_that_failed_because_its_name_is_taken_changes_nothing() throws Exception {
        for (String service : List.of("UsoSvc", "wuauserv", "DoSvc", "BITS")) {
            pc.services().stop(service, Duration.ofSeconds(1));
        }
        pc.files().rename(CACHE, ASIDE);
        pc.services().start("wuauserv", Duration.ofSeconds(1));
        List<String> theirs = pc.files().list("C:\\Windows\\" + ASIDE);
        StepRunner.Outcome outcome = run(stop(), aside());
        assertThat(outcome.failure()).isPresent();
        assertThat(pc.files().list("C:\\Windows\\" + ASIDE)).isEqualTo(theirs);
        assertThat(pc.files().list("C:\\Windows")).doesNotContain(ASIDE + ".replaced");
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
    }

    private StepRunner.Outcome run(Step... steps) throws IOException {
        return new StepRunner(pc, journal, journal.newRun()).runAll(FIX, List.of(steps), RunListener.NONE);
    }

    private List<Phase> phases(String run) {
        try {
            return journal.read(run).stream().map(JournalEntry::phase).toList();
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    private ServiceState state() throws PcException {
        return pc.services().find("wuauserv").orElseThrow().state();
    }

    private static Step stop() {
        return new StopService("wuauserv");
    }

    private static Step start() {
        return new StartService("wuauserv");
    }

    private static Step aside() {
        return new RenameAndKeep(CACHE, ASIDE);
    }

    /** A step without a target that runs this when it acts. */
    private static Step acting(Runnable act) {
        return new Step() {
            @Override
            public String action() {
                return "search-for-updates";
            }

            @Override
            public String target() {
                return "nothing";
            }

            @Override
            public boolean undoable() {
                return false;
            }

            @Override
            public boolean administrator() {
                return false;
            }

            @Override
            public Map<String, String> before(Pc pc) {
                return Map.of();
            }

            @Override
            public StepOutcome act(Pc pc, IntConsumer progress) {
                act.run();
                return StepOutcome.DONE;
            }

            @Override
            public void undo(Pc pc, Map<String, String> before) throws PcException {
                throw new PcException(Reason.FAILED, "undo", "nothing", 0);
            }
        };
    }

    /** Rejects every entry from this number on. */
    private static final class RefusingJournal implements Journal {
        private final int first;
        private int written;

        RefusingJournal(int first) {
            this.first = first;
        }

        @Override
        public String newRun() {
            return "run-000001";
        }

        @Override
        public void write(JournalLine line) throws IOException {
            if (++written >= first) {
                throw new IOException("the disk is full");
            }
        }

        @Override
        public List<JournalLine> lines(String run) {
            return List.of();
        }

        @Override
        public List<String> runs() {
            return List.of();
        }
    }
}
