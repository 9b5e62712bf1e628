package org.patchlight.repair.interrupted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.interrupted.UnfinishedRuns.Answer;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.JournalLine;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** What an interrupted run left is told once, and only if nobody is still at work at it. */
class UnfinishedRunsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Map<String, String> RAN = Map.of("running", "true");
    private static final Map<String, String> DID_NOT_RUN = Map.of("running", "false");

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Journal journal = Journal.inMemory();
    private final RunLock lock = RunLock.inMemory();
    private final UnfinishedRuns runs = new UnfinishedRuns(pc, journal, lock);

    @Test
    void a_run_that_never_wrote_its_end_is_told_with_the_services_that_it_left_stopped() throws Exception {
        String run = interrupted();
        Finding finding = runs.findings().get(0);
        assertThat(finding.id()).isEqualTo("repair-unfinished");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.arguments().get(1)).isEqualTo(Message.of("unfinished.meaning.services", "BITS, wuauserv"));
        assertThat(finding.fixes()).containsExactly("finish-repair");
        assertThat(Unfinished.runOf(finding)).isEqualTo(run);
    }

    @Test
    void what_it_changed_is_told_in_words_and_what_left_nothing_is_not() throws Exception {
        String run = interrupted();
        step(run, 3, Phase.FAILED, "set-clock", "+137", Map.of());
        step(run, 4, Phase.DONE, "rename-folder", "C:\\Windows\\SoftwareDistribution", Map.of());
        step(run, 5, Phase.DONE, "search-for-updates", "Windows Update", Map.of());
        assertThat(runs.findings().get(0).evidence())
                .contains(
                        Message.of("unfinished.evidence.last", Message.of("step.search-for-updates", "Windows Update")),
                        Message.of(
                                "unfinished.evidence.change",
                                Message.of("unfinished.step.rename-folder", "C:\\Windows\\SoftwareDistribution")))
                .filteredOn(line -> line.key().equals("unfinished.evidence.change"))
                .hasSize(1);
    }

    @Test
    void who_holds_the_lock_is_at_work_and_not_interrupted() throws Exception {
        interrupted();
        try (RunLock.Held held = lock.tryHold().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(runs.findings()).isEmpty();
            String next = journal.newRun();
            note(next, Kind.BEGUN, Map.of());
            assertThat(runs.findings()).hasSize(1);
        }
        assertThat(runs.findings()).hasSize(1);
    }

    @Test
    void it_is_asked_once() throws Exception {
        interrupted();
        runs.answered(Answer.LEAVE);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void an_undo_that_is_interrupted_after_the_answer_is_asked_about_again() throws Exception {
        String run = interrupted();
        runs.answered(Answer.LEAVE);
        note(run, Kind.UNDO_BEGUN, Map.of());
        assertThat(runs.findings()).hasSize(1);
        note(run, Kind.UNDO_ENDED, Map.of());
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_run_of_another_pc_is_none_of_ours() throws Exception {
        interrupted();
        assertThat(new UnfinishedRuns(SimulatedPc.of("healthy"), journal, lock).findings())
                .isEmpty();
    }

    @Test
    void a_run_that_ended_or_never_came_to_act_or_left_nothing_is_not_asked_about() throws Exception {
        String ended = journal.newRun();
        note(ended, Kind.BEGUN, Map.of());
        step(ended, 1, Phase.DONE, "rename-folder", "C:\\Windows\\x", Map.of("renamedTo", "y"));
        note(ended, Kind.ENDED, Map.of(RunNote.VERDICT, "fixed"));
        String idle = journal.newRun();
        note(idle, Kind.BEGUN, Map.of());
        String asked = journal.newRun();
        note(asked, Kind.BEGUN, Map.of());
        step(asked, 1, Phase.INTENT, "search-for-updates", "Windows Update", Map.of());
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_journal_of_an_earlier_version_is_judged_by_its_steps() throws Exception {
        String run = journal.newRun();
        step(run, 1, Phase.INTENT, "rename-folder", "C:\\Windows\\x", Map.of("renamedTo", "y"));
        assertThat(runs.findings()).hasSize(1);
        step(run, 1, Phase.DONE, "rename-folder", "C:\\Windows\\x", Map.of("renamedTo", "y"));
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_service_that_was_started_again_or_runs_by_now_is_not_left_stopped() throws Exception {
        String run = interrupted();
        step(run, 3, Phase.INTENT, "start-service", "BITS", DID_NOT_RUN);
        step(run, 3, Phase.DONE, "start-service", "BITS", DID_NOT_RUN);
        assertThat(runs.find().get(0).services()).containsExactly("wuauserv");
        pc.services().start("wuauserv", LIMIT);
        assertThat(runs.find().get(0).services()).isEmpty();
        assertThat(runs.findings().get(0).arguments().get(1)).isEqualTo(Message.of("unfinished.meaning"));
    }

    @Test
    void finishing_starts_them_and_ends_the_question() throws Exception {
        interrupted();
        AffectedPc patient = new AffectedPc(pc, journal, lock);
        RunResult result = patient.repairs(journal).run(patient.planner().forAll(patient.check()), RunListener.NONE);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(result.results()).extracting(FixResult::fixId).containsExactly("finish-repair");
        assertThat(isUp("wuauserv") && isUp("BITS")).isTrue();
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void finishing_is_not_held_back_by_what_forbids_repairs() throws Exception {
        SimulatedPc waiting = SimulatedPc.of("restart-pending");
        String run = journal.newRun();
        journal.write(new JournalEntry(
                run, waiting.facts().id(), ProblemSets.NOON, "f", 1, Phase.INTENT, "stop-service", "wuauserv", RAN));
        waiting.services().stop("wuauserv", LIMIT);
        AffectedPc patient = new AffectedPc(waiting, journal, lock);
        Plan plan = patient.planner().forFixes(patient.check(), Map.of("finish-repair", ""));
        assertThat(plan.block()).isEmpty();
        assertThat(patient.repairs(journal).run(plan, RunListener.NONE).results())
                .extracting(FixResult::verdict)
                .containsExactly(Verdict.FIXED);
        assertThat(waiting.services().find("wuauserv").filter(ServiceFacts::isUp))
                .isPresent();
    }

    @Test
    void a_service_that_cannot_be_started_keeps_the_question() throws Exception {
        interrupted();
        pc.faults().failAtChange(1);
        AffectedPc patient = new AffectedPc(pc, journal, lock);
        RunResult result = patient.repairs(journal).run(patient.planner().forAll(patient.check()), RunListener.NONE);
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(runs.findings()).hasSize(1);
    }

    @Test
    void an_undo_of_what_finished_it_puts_back_both() throws Exception {
        pc.services().start("wuauserv", LIMIT);
        pc.services().start("BITS", LIMIT);
        AffectedPc patient = new AffectedPc(pc, journal, lock);
        Map<String, String> before = patient.snapshot();
        interrupted();
        pc.services().setStartType("DoSvc", StartType.DISABLED);
        step("run-1", 3, Phase.INTENT, "set-start-type", "DoSvc", Map.of("startType", "automatic-delayed"));
        RunResult result = patient.repairs(journal).run(patient.planner().forAll(patient.check()), RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, lock);
        undoer.undo(undoer.propose(result.run()));
        assertThat(patient.snapshot()).isEqualTo(before);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void an_undo_that_was_interrupted_is_told_and_can_be_had_to_its_end() throws Exception {
        pc.services().start("wuauserv", LIMIT);
        AffectedPc patient = new AffectedPc(pc, journal, lock);
        Map<String, String> before = patient.snapshot();
        Plan plan = patient.planner().forFixes(patient.check(), Map.of("reset-update-cache", "whole"));
        RunResult result = patient.repairs(journal).run(plan, RunListener.NONE);
        // as far as an undo comes that is killed before it gives the folder its name
        note(result.run(), Kind.UNDO_BEGUN, Map.of(RunNote.RUNNING, ""));
        pc.services().stop("wuauserv", LIMIT);
        Finding told = runs.findings().get(0);
        assertThat(told.title().arguments().get(0))
                .isInstanceOfSatisfying(
                        Message.class, title -> assertThat(title.key()).isEqualTo("unfinished.undo"));
        assertThat(runs.find().get(0).services()).contains("wuauserv");
        Undoer undoer = new Undoer(pc, journal, lock);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(patient.snapshot()).isEqualTo(before);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_service_that_only_the_interrupted_undo_had_stopped_runs_again_after_its_end() throws Exception {
        String run = journal.newRun();
        step(run, 1, Phase.INTENT, "rename-folder", "C:\\Windows\\x", Map.of("renamedTo", "y", "users", "BITS"));
        step(run, 1, Phase.UNDONE, "rename-folder", "C:\\Windows\\x", Map.of("renamedTo", "y", "users", "BITS"));
        note(run, Kind.UNDO_BEGUN, Map.of(RunNote.RUNNING, "BITS"));
        pc.services().stop("BITS", LIMIT);
        assertThat(runs.find().get(0).services()).containsExactly("BITS");
        Undoer undoer = new Undoer(pc, journal, lock);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(isUp("BITS")).isTrue();
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_journal_that_cannot_be_read_is_told_and_not_taken_for_a_calm_one() {
        Journal unreadable = new Journal() {
            @Override
            public String newRun() throws IOException {
                throw new IOException("no");
            }

            @Override
            public void write(JournalLine line) throws IOException {
                throw new IOException("no");
            }

            @Override
            public List<JournalLine> lines(String run) throws IOException {
                throw new IOException("no");
            }

            @Override
            public List<String> runs() throws IOException {
                throw new IOException("no");
            }
        };
        assertThat(new UnfinishedRuns(pc, unreadable, lock).findings())
                .extracting(Finding::id)
                .containsExactly("repair-journal-unread");
    }

    /** A run that stopped two services and got no further. */
    private String interrupted() throws IOException, PcException {
        String run = journal.newRun();
        pc.services().start("wuauserv", LIMIT);
        pc.services().start("BITS", LIMIT);
        note(run, Kind.BEGUN, Map.of());
        step(run, 1, Phase.INTENT, "stop-service", "wuauserv", RAN);
        step(run, 1, Phase.DONE, "stop-service", "wuauserv", RAN);
        step(run, 2, Phase.INTENT, "stop-service", "BITS", RAN);
        pc.services().stop("wuauserv", LIMIT);
        pc.services().stop("BITS", LIMIT);
        return run;
    }

    private boolean isUp(String service) throws PcException {
        return pc.services().find(service).filter(ServiceFacts::isUp).isPresent();
    }

    private void note(String run, Kind kind, Map<String, String> facts) throws IOException {
        journal.write(new RunNote(run, pc.facts().id(), ProblemSets.NOON, kind, facts));
    }

    private void step(String run, int step, Phase phase, String action, String target, Map<String, String> before)
            throws IOException {
        journal.write(
                new JournalEntry(run, pc.facts().id(), ProblemSets.NOON, "fix", step, phase, action, target, before));
    }
}
