package org.patchlight.repair.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.undo.UndoLine.Outcome;
import org.patchlight.repair.undo.UndoResult.Verdict;

class UndoerTest {
    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Journal journal = Journal.inMemory();
    private final RunLock lock = RunLock.inMemory();
    private final Undoer undoer = new Undoer(pc, journal, lock);
    private String run = "";

    @BeforeEach
    void begin() throws IOException {
        run = journal.newRun();
    }

    @Test
    void without_any_run_there_is_nothing_to_undo() throws IOException {
        Undoer none = new Undoer(pc, Journal.inMemory(), lock);
        assertThat(none.undo(none.propose(null)).verdict()).isEqualTo(Verdict.NOTHING_TO_UNDO);
    }

    @Test
    void a_run_that_does_not_exist_is_refused() throws IOException {
        Undoer.Proposal proposal = undoer.propose("run-77");
        assertThat(proposal.block()).contains(Message.of("undo.no-such-run", "run-77"));
        assertThat(undoer.undo(proposal).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_step_with_only_an_intent_is_undone_too() throws Exception {
        write(1, Phase.INTENT, "set-start-type", "BITS", Map.of("startType", "disabled"));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(Verdict.UNDONE);
        assertThat(startType()).isEqualTo(StartType.DISABLED);
    }

    @Test
    void a_run_with_a_step_that_is_not_trusted_is_not_undone_at_all() throws Exception {
        StartType now = startType();
        write(1, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        write(2, Phase.DONE, "set-start-type", "wuauserv", Map.of("startType", "disabled"));
        Undoer careful = undoer.trusting(entry -> !entry.target().equals("wuauserv"));
        assertThat(careful.undo(careful.propose(null)).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(startType()).isEqualTo(now);
    }

    @Test
    void skipped_and_undone_steps_are_left_alone() throws IOException {
        Map<String, String> before = Map.of("startType", "disabled");
        write(1, Phase.INTENT, "set-start-type", "BITS", before);
        write(1, Phase.FAILED, "set-start-type", "BITS", before);
        write(1, Phase.UNDONE, "set-start-type", "BITS", before);
        write(2, Phase.INTENT, "set-start-type", "BITS", before);
        write(2, Phase.SKIPPED, "set-start-type", "BITS", before);
        assertThat(undoer.propose(null).steps()).isEmpty();
    }

    @Test
    void a_step_with_a_damaged_intent_is_undone_by_its_last_line() throws Exception {
        write(1, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(Verdict.UNDONE);
        assertThat(startType()).isEqualTo(StartType.DISABLED);
    }

    @Test
    void an_undo_of_a_run_undone_in_the_meantime_does_nothing() throws Exception {
        write(1, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        Undoer.Proposal stale = undoer.propose(null);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(Verdict.UNDONE);
        pc.services().setStartType("BITS", StartType.AUTOMATIC);
        assertThat(undoer.undo(stale).verdict()).isEqualTo(Verdict.NOTHING_TO_UNDO);
        assertThat(startType()).isEqualTo(StartType.AUTOMATIC);
    }

    @Test
    void nothing_is_undone_while_a_repair_runs() throws Exception {
        write(1, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        try (RunLock.Held held = lock.tryHold().orElseThrow()) {
            assertThat(held).isNotNull();
            UndoResult result = undoer.undo(undoer.propose(null));
            assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(result.lines()).extracting(UndoLine::detail).containsExactly(Message.of("guard.other-run"));
        }
        assertThat(startType()).isNotEqualTo(StartType.DISABLED);
        assertThat(undoer.propose(null).steps()).hasSize(1);
    }

    @Test
    void a_run_of_another_pc_and_a_managed_pc_are_refused() throws IOException {
        write(1, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        Undoer other = new Undoer(SimulatedPc.of("healthy"), journal, lock);
        assertThat(other.undo(other.propose(null)).verdict()).isEqualTo(Verdict.BLOCKED);
        Pc managed = new BorrowedPc(pc) {
            @Override
            public PcFacts facts() {
                return managed(super.facts());
            }
        };
        assertThat(new Undoer(managed, journal, lock).propose(null).block()).contains(Message.of("guard.managed"));
    }

    @Test
    void a_folder_that_the_person_deleted_is_not_reported_as_restored() throws IOException {
        write(
                1,
                Phase.DONE,
                "rename-folder",
                "C:\\Windows\\SoftwareDistribution",
                Map.of("renamedTo", "SoftwareDistribution.old-1"));
        UndoResult result = undoer.undo(undoer.propose(null));
        assertThat(result.lines()).extracting(UndoLine::outcome).containsExactly(Outcome.CANNOT);
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void steps_that_cannot_be_undone_say_so_and_the_rest_is_undone() throws Exception {
        write(1, Phase.DONE, "search-for-updates", "Windows Update", Map.of());
        write(2, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        write(3, Phase.DONE, "install-driver", "PRINTER", Map.of());
        write(4, Phase.DONE, "telepathy", "you", Map.of());
        UndoResult result = undoer.undo(undoer.propose(null));
        assertThat(result.lines())
                .extracting(UndoLine::outcome)
                .containsExactly(Outcome.CANNOT, Outcome.CANNOT, Outcome.UNDONE, Outcome.NOTHING_TO_UNDO);
        assertThat(result.verdict()).isEqualTo(Verdict.PARTLY_UNDONE);
        assertThat(startType()).isEqualTo(StartType.DISABLED);
    }

    @Test
    void a_run_that_only_installed_a_driver_is_not_reported_as_partly_undone() throws IOException {
        write(1, Phase.DONE, "install-driver", "PRINTER", Map.of());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void invalid_before_values_fail_only_their_step() throws Exception {
        write(1, Phase.DONE, "set-start-type", "BITS", Map.of("startType", "disabled"));
        write(2, Phase.DONE, "set-start-type", "UsoSvc", Map.of("startType", "sometimes"));
        UndoResult result = undoer.undo(undoer.propose(null));
        assertThat(result.lines()).extracting(UndoLine::outcome).containsExactly(Outcome.FAILED, Outcome.UNDONE);
        assertThat(startType()).isEqualTo(StartType.DISABLED);
    }

    private void write(int step, Phase phase, String action, String target, Map<String, String> before)
            throws IOException {
        journal.write(
                new JournalEntry(run, pc.facts().id(), ProblemSets.NOON, "fix", step, phase, action, target, before));
    }

    private StartType startType() throws PcException {
        return pc.services().find("BITS").orElseThrow().startType();
    }
}
