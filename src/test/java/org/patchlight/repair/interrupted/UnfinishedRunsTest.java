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

/** What an interrupted run left is reported once, and only if no process still works on it. */
class UnfinishedRunsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Map<String, String> RAN = Map.of("running", "true");
    private static final Map<String, String> DID_NOT_RUN = Map.of("running", "false");

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Journal journal = Journal.inMemory();
    private final RunLock lock = RunLock.inMemory();
    private final UnfinishedRuns runs = new UnfinishedRuns(pc, journal, lock);

    @Test
    void a_run_without_an_end_is_reported_with_the_services_it_left_stopped() throws Exception {
        String run = interrupted();
        Finding finding = runs.findings().get(0);
        assertThat(finding.id()).isEqualTo("repair-unfinished");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.arguments().get(1)).isEqualTo(Message.of("unfinished.meaning.services", "BITS, wuauserv"));
        assertThat(finding.fixes()).containsExactly("finish-repair");
        assertThat(Unfinished.runOf(finding)).isEqualTo(run);
    }

    @Test
    void its_changes_are_reported_and_steps_that_left_nothing_are_not() throws Exception {
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
    void a_run_that_holds_the_lock_is_not_interrupted() throws Exception {
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
    void the_person_is_asked_once() throws Exception {
        interrupted();
        runs.answered(Answer.LEAVE);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void an_undo_interrupted_after_the_answer_is_a_new_question() throws Exception {
        String run = interrupted();
        runs.answered(Answer.LEAVE);
        note(run, Kind.UNDO_BEGUN, Map.of());
        assertThat(runs.findings()).hasSize(1);
        note(run, Kind.UNDO_ENDED, Map.of());
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_run_of_another_pc_is_ignored() throws Exception {
        interrupted();
        assertThat(new UnfinishedRuns(SimulatedPc.of("healthy"), journal, lock).findings())
                .isEmpty();
    }

    @Test
    void a_run_that_ended_or_left_nothing_is_not_asked_about() throws Exception {
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
    void finishing_starts_the_services_and_ends_the_question() throws Exception {
        interrupted();
        AffectedPc affected = new AffectedPc(pc, journal, lock);
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), RunListener.NONE);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(result.results()).extracting(FixResult::fixId).containsExactly("finish-repair");
        assertThat(isUp("wuauserv") && isUp("BITS")).isTrue();
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void finishing_is_not_blocked_by_guards() throws Exception {
        SimulatedPc waiting = SimulatedPc.of("restart-pending");
        String run = journal.newRun();
        journal.write(new JournalEntry(
                run, waiting.facts().id(), ProblemSets.NOON, "f", 1, Phase.INTENT, "stop-service", "wuauserv", RAN));
        waiting.services().stop("wuauserv", LIMIT);
        AffectedPc affected = new AffectedPc(waiting, journal, lock);
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("finish-repair", ""));
        assertThat(plan.block()).isEmpty();
        assertThat(affected.repairs(journal).run(plan, RunListener.NONE).results())
                .extracting(FixResult::verdict)
                .containsExactly(Verdict.FIXED);
        assertThat(waiting.services().find("wuauserv").filter(ServiceFacts::isUp))
                .isPresent();
    }

    @Test
    void the_question_stays_if_a_service_cannot_be_started() throws Exception {
        interrupted();
        pc.faults().failAtChange(1);
        AffectedPc affected = new AffectedPc(pc, journal, lock);
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), RunListener.NONE);
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(runs.findings()).hasSize(1);
    }

    @Test
    void an_undo_of_the_finishing_run_undoes_both_runs() throws Exception {
        pc.services().start("wuauserv", LIMIT);
        pc.services().start("BITS", LIMIT);
        AffectedPc affected = new AffectedPc(pc, journal, lock);
        Map<String, String> before = affected.snapshot();
        interrupted();
        pc.services().setStartType("DoSvc", StartType.DISABLED);
        step("run-1", 3, Phase.INTENT, "set-start-type", "DoSvc", Map.of("startType", "automatic-delayed"));
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, lock);
        undoer.undo(undoer.propose(result.run()));
        assertThat(affected.snapshot()).isEqualTo(before);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void an_interrupted_undo_is_reported_and_can_be_finished() throws Exception {
        pc.services().start("wuauserv", LIMIT);
        AffectedPc affected = new AffectedPc(pc, journal, lock);
        Map<String, String> before = affected.snapshot();
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", "whole"));
        RunResult result = affected.repairs(journal).run(plan, RunListener.NONE);
        // the state of an undo that was killed before it restored the folder's name
        note(result.run(), Kind.UNDO_BEGUN, Map.of(RunNote.RUNNING, ""));
        pc.services().stop("wuauserv", LIMIT);
        Finding report = runs.findings().get(0);
        assertThat(report.title().arguments().get(0))
                .isInstanceOfSatisfying(
                        Message.class, title -> assertThat(title.key()).isEqualTo("unfinished.undo"));
        assertThat(runs.find().get(0).services()).contains("wuauserv");
        Undoer undoer = new Undoer(pc, journal, lock);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(affected.snapshot()).isEqualTo(before);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_service_stopped_only_by_the_interrupted_undo_runs_again() throws Exception {
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
    void an_unreadable_journal_is_reported() {
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

    /** A run that was interrupted after it stopped two services. */
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
