package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.journal.PastChanges;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.file.RemoveFolder;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.words.Words;

/** The copies that resets keep are shown, and removed only if a person chooses so. */
class OldFoldersTest {
    private static final String WINDOWS = "C:\\Windows";
    private static final String KEPT = "old-folders-kept";
    private static final String REMOVE = "remove-old-folders";

    private final Journal journal = Journal.inMemory();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void kept_copies_are_shown_and_offered_for_removal_once_an_update_was_installed() {
        AffectedPc affected = affected("update-files-missing", 30);
        assertThat(kept(affected)).isEmpty();
        assertThat(run(affected, Map.of()).verdict()).isEqualTo(Verdict.FIXED);
        Finding kept = kept(affected).orElseThrow();
        assertThat(kept.severity()).isEqualTo(Severity.INFO);
        assertThat(kept.fixes()).containsExactly(REMOVE);
        assertThat(words.say(kept.title())).matches("Folders that earlier fixes kept use \\d+ MB");
        assertThat(words.say(kept.evidence().get(0)))
                .contains("C:\\Windows\\SoftwareDistribution\\Download.old-", " by run-1");
        assertThat(affected.planner().forAll(affected.check()).fixes())
                .as("no one removes them unasked")
                .isEmpty();
    }

    @Test
    void while_nothing_was_installed_copies_are_kept_for_the_set_days() {
        String scenario = "offline+update-files-missing";
        AffectedPc waiting = affected(scenario, 30);
        run(waiting, Map.of("reset-update-cache", "whole"));
        Finding kept = kept(waiting).orElseThrow();
        assertThat(kept.fixes()).isEmpty();
        assertThat(kept.evidence()).contains(Message.of("update.evidence.old-folders-wait", "30"));
        AffectedPc due = affected(scenario, 0);
        run(due, Map.of("reset-update-cache", "whole"));
        assertThat(kept(due).orElseThrow().fixes()).containsExactly(REMOVE);
    }

    @Test
    void only_copies_in_the_journal_are_removed_and_the_plan_says_that_undo_ends() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-files-missing");
        AffectedPc affected = new AffectedPc(pc, journal, 30);
        RunResult reset = run(affected, Map.of("reset-update-cache", "whole", "reset-signature-catalog", ""));
        String foreign = "Temp.old-20200101-000000";
        pc.files().rename(WINDOWS + "\\Logs", foreign);

        Plan plan = affected.planner().forFixes(affected.check(), Map.of(REMOVE, ""));
        List<Step> steps = plan.fixes().get(0).steps();
        assertThat(steps).hasSize(2).noneMatch(Step::undoable);
        assertThat(words.say(steps.get(0).title()))
                .matches("Permanently remove C:\\\\Windows\\\\SoftwareDistribution\\.old-[0-9-]+ \\(\\d+ MB\\)\\. "
                        + "Run run-1 can't be undone afterwards");
        RunResult removed = affected.repairs(journal).run(plan, RunListener.NONE);
        assertThat(removed.verdict()).isIn(Verdict.FIXED, Verdict.NOT_FIXED);
        for (Step step : steps) {
            assertThat(pc.files().find(step.target())).isEmpty();
        }
        assertThat(pc.files().find(WINDOWS + "\\" + foreign)).isPresent();
        assertThat(kept(affected)).isEmpty();

        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(reset.run())).lines())
                .filteredOn(line -> line.action().equals("rename-folder"))
                .extracting(UndoLine::detail)
                .containsOnly(Message.of("undo.lost"));
        assertThat(undoer.undo(undoer.propose(removed.run())).lines())
                .extracting(UndoLine::outcome)
                .containsOnly(UndoLine.Outcome.CANNOT);
        assertThat(pc.files().find(WINDOWS + "\\SoftwareDistribution")).isPresent();
    }

    @Test
    void a_restored_folder_is_no_longer_a_kept_copy() throws IOException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        AffectedPc affected = new AffectedPc(pc, journal, 0);
        run(affected, Map.of("reset-update-cache", "whole"));
        assertThat(kept(affected)).isPresent();
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        undoer.undo(undoer.propose(null));
        assertThat(kept(affected)).isEmpty();
        assertThat(PastChanges.inEffect(journal, pc.facts().id()))
                .extracting(PastChange::action)
                .doesNotContain("rename-folder");
    }

    @Test
    void changes_of_another_pc_do_not_count_here() throws IOException {
        run(affected("healthy", 0), Map.of("reset-update-cache", "whole"));
        assertThat(PastChanges.inEffect(journal, "another")).isEmpty();
        assertThat(kept(affected("healthy", 0))).isEmpty();
    }

    @Test
    void nothing_left_to_remove_is_reported() {
        Plan plan = affected("healthy", 30).planner().forFixes(ProblemSets.report(), Map.of(REMOVE, ""));
        assertThat(plan.fixes().get(0).steps()).isEmpty();
        assertThat(plan.fixes().get(0).obstacle()).contains(Message.of("fix.remove-old-folders.nothing"));
    }

    @Test
    void a_folder_in_use_stays_and_the_failure_says_so() {
        SimulatedPc pc = SimulatedPc.of("healthy");
        AffectedPc affected = new AffectedPc(pc, journal, 0);
        run(affected, Map.of("reset-update-cache", "whole"));
        String path = affected.planner()
                .forFixes(affected.check(), Map.of(REMOVE, ""))
                .fixes()
                .get(0)
                .steps()
                .get(0)
                .target();
        pc.faults().hold(path + "\\ReportingEvents.log");
        assertThat(run(affected, Map.of(REMOVE, "")).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(kept(affected)).isPresent();
    }

    @Test
    void the_step_itself_refuses_a_folder_of_any_other_name() {
        SimulatedPc pc = SimulatedPc.of("healthy");
        for (String name :
                List.of("System32", "SoftwareDistribution", "SoftwareDistribution.old", ".old-20200101-000000")) {
            RemoveFolder step = new RemoveFolder(WINDOWS + "\\" + name, Message.of("x"), "run-1");
            assertThatThrownBy(() -> step.before(pc)).as(name).isInstanceOf(PcException.class);
        }
    }

    private AffectedPc affected(String scenario, int keepDays) {
        return new AffectedPc(SimulatedPc.of(scenario), journal, keepDays);
    }

    private static Optional<Finding> kept(AffectedPc affected) {
        return affected.check().finding(KEPT);
    }

    private RunResult run(AffectedPc affected, Map<String, String> fixes) {
        Plan plan = fixes.isEmpty()
                ? affected.planner().forAll(affected.check())
                : affected.planner().forFixes(affected.check(), fixes);
        return affected.repairs(journal).run(plan, RunListener.NONE);
    }
}
