package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.update.fix.ResetUpdateCache;

/** The update cache is reset only as far as the failure needs, and further if that was not enough. */
class CacheTiersTest {
    private static final String WHOLE = "C:\\Windows\\SoftwareDistribution";
    private static final String CATALOG = "C:\\Windows\\System32\\catroot2";
    private static final String DOWNLOADS = WHOLE + "\\Download";

    private final Journal journal = Journal.inMemory();

    @Test
    void missing_files_need_only_the_downloads_renamed() throws IOException {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("update-files-missing"));
        RunResult result = fixAll(affected);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(renamed(result)).containsExactly(DOWNLOADS);
        assertThat(done(result, "search-for-updates")).hasSize(1);
        assertThat(result.results()).hasSize(2).extracting(FixResult::verdict).containsOnly(Verdict.FIXED);
    }

    @Test
    void a_code_of_the_database_renames_the_whole_folder_at_once() throws IOException {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("update-store-damaged"));
        assertThat(reset(affected.planner().forAll(affected.check())).tier().orElseThrow())
                .satisfies(tier -> assertThat(tier.number()).isEqualTo(2))
                .satisfies(tier -> assertThat(tier.why().arguments()).containsExactly("0x80248007"));
        RunResult result = fixAll(affected);
        assertThat(renamed(result)).containsExactly(WHOLE);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_failure_that_comes_back_renames_the_whole_folder_in_the_same_run() throws IOException, PcException {
        SimulatedPc pc = SimulatedPc.of("update-store-stale");
        AffectedPc affected = new AffectedPc(pc);
        assertThat(reset(affected.planner().forAll(affected.check()))
                        .tier()
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        List<String> running = affected.running();
        RunResult result = fixAll(affected);
        assertThat(renamed(result)).containsExactly(DOWNLOADS, WHOLE);
        assertThat(done(result, "search-for-updates")).hasSize(2);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(result.results()).extracting(FixResult::fixId).containsExactly("reset-update-cache", "retry-update");
        assertThat(affected.running()).containsAll(running);
    }

    @Test
    void a_failure_that_comes_back_within_days_gets_the_next_tier() {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("update-store-stale"));
        run(affected, Map.of("reset-update-cache", ""));
        run(affected, Map.of("retry-update", ""));
        PlannedFix second = reset(affected.planner().forAll(affected.check()));
        assertThat(second.tier().orElseThrow().number()).isEqualTo(2);
        assertThat(second.tier().orElseThrow().why().key()).endsWith("came-back");
    }

    @Test
    void a_failure_after_the_whole_reset_is_not_reset_a_third_time() throws PcException {
        SimulatedPc pc = SimulatedPc.of("component-store-corrupt+update-files-missing");
        AffectedPc affected = new AffectedPc(pc);
        run(affected, Map.of("reset-update-cache", "whole"));
        assertThat(pc.files().find(DOWNLOADS)).isPresent();
        Finding newer = ProblemSets.updates("update-failed", pc.clock().now().plusSeconds(60), "reset-update-cache")
                .withCodes(List.of(new FindingCode("0x80070002", List.of())));
        FixProposal again = new ResetUpdateCache().proposeFor(pc, new FixRequest(null, List.of(newer)));
        assertThat(again.steps()).isEmpty();
        assertThat(again.obstacle().orElseThrow().key()).isEqualTo("fix.reset-update-cache.came-back");
    }

    @Test
    void the_signature_catalog_comes_after_lighter_fixes_and_can_be_undone() throws IOException, PcException {
        SimulatedPc pc = SimulatedPc.of("signature-catalog-damaged");
        AffectedPc affected = new AffectedPc(pc);
        List<String> running = affected.running();
        RunResult result = fixAll(affected);
        assertThat(renamed(result)).containsExactly(DOWNLOADS, WHOLE, CATALOG);
        assertThat(done(result, "search-for-updates")).hasSize(3);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(affected.running()).containsAll(running);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(result.run())).lines())
                .noneMatch(line -> line.outcome() == UndoLine.Outcome.FAILED);
        assertThat(pc.files().find(CATALOG + "\\{F750E6C3-38EE-11D1-85E5-00C04FC295EE}\\catdb"))
                .hasValueSatisfying(index -> assertThat(index.size()).isEqualTo(1));
        assertThat(affected.running()).containsAll(running);
    }

    @Test
    void a_network_failure_after_the_reset_raises_no_tier() throws IOException {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("offline+update-files-missing"));
        RunResult result = fixAll(affected);
        assertThat(renamed(result)).containsExactly(DOWNLOADS);
        assertThat(done(result, "search-for-updates")).hasSize(1);
    }

    @Test
    void a_person_can_choose_the_tier() {
        AffectedPc affected = new AffectedPc(SimulatedPc.of("healthy"));
        assertThat(plan(affected, "whole").steps())
                .extracting(step -> step.target())
                .contains(WHOLE);
        assertThat(plan(affected, "downloads").steps())
                .extracting(step -> step.target())
                .contains(DOWNLOADS);
        assertThat(plan(affected, "everything").steps()).isEmpty();
        assertThat(plan(affected, "everything").obstacle()).isPresent();
    }

    private RunResult fixAll(AffectedPc affected) {
        return affected.repairs(journal).run(affected.planner().forAll(affected.check()), RunListener.NONE);
    }

    private RunResult run(AffectedPc affected, Map<String, String> fixes) {
        return affected.repairs(journal).run(affected.planner().forFixes(affected.check(), fixes), RunListener.NONE);
    }

    private static PlannedFix plan(AffectedPc affected, String value) {
        return reset(affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", value)));
    }

    private static PlannedFix reset(Plan plan) {
        return plan.fixes().stream()
                .filter(fix -> fix.declaration().id().equals("reset-update-cache"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> renamed(RunResult result) throws IOException {
        return done(result, "rename-folder");
    }

    private List<String> done(RunResult result, String action) throws IOException {
        return journal.read(result.run()).stream()
                .filter(entry -> entry.phase() == Phase.DONE && entry.action().equals(action))
                .map(JournalEntry::target)
                .toList();
    }
}
