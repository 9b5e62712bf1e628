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

/** The update cache is reset no further than the failure asks for, and further where that was not enough. */
class CacheTiersTest {
    private static final String WHOLE = "C:\\Windows\\SoftwareDistribution";
    private static final String CATALOG = "C:\\Windows\\System32\\catroot2";
    private static final String DOWNLOADS = WHOLE + "\\Download";

    private final Journal journal = Journal.inMemory();

    @Test
    void missing_files_need_the_downloads_set_aside_and_nothing_more() throws IOException {
        AffectedPc patient = new AffectedPc(SimulatedPc.of("update-files-missing"));
        RunResult result = fixAll(patient);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(renamed(result)).containsExactly(DOWNLOADS);
        assertThat(done(result, "search-for-updates")).hasSize(1);
        assertThat(result.results()).hasSize(2).extracting(FixResult::verdict).containsOnly(Verdict.FIXED);
    }

    @Test
    void a_code_of_the_database_leads_to_the_whole_folder_at_once() throws IOException {
        AffectedPc patient = new AffectedPc(SimulatedPc.of("update-store-damaged"));
        assertThat(reset(patient.planner().forAll(patient.check())).tier().orElseThrow())
                .satisfies(tier -> assertThat(tier.number()).isEqualTo(2))
                .satisfies(tier -> assertThat(tier.why().arguments()).containsExactly("0x80248007"));
        RunResult result = fixAll(patient);
        assertThat(renamed(result)).containsExactly(WHOLE);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
    }

    @Test
    void where_the_failure_comes_up_anew_the_whole_folder_follows_in_the_same_run() throws IOException, PcException {
        SimulatedPc pc = SimulatedPc.of("update-store-stale");
        AffectedPc patient = new AffectedPc(pc);
        assertThat(reset(patient.planner().forAll(patient.check()))
                        .tier()
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        List<String> running = patient.running();
        RunResult result = fixAll(patient);
        assertThat(renamed(result)).containsExactly(DOWNLOADS, WHOLE);
        assertThat(done(result, "search-for-updates")).hasSize(2);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(result.results()).extracting(FixResult::fixId).containsExactly("reset-update-cache", "retry-update");
        assertThat(patient.running()).containsAll(running);
    }

    @Test
    void what_comes_back_within_days_is_not_met_by_the_same_again() {
        AffectedPc patient = new AffectedPc(SimulatedPc.of("update-store-stale"));
        run(patient, Map.of("reset-update-cache", ""));
        run(patient, Map.of("retry-update", ""));
        PlannedFix second = reset(patient.planner().forAll(patient.check()));
        assertThat(second.tier().orElseThrow().number()).isEqualTo(2);
        assertThat(second.tier().orElseThrow().why().key()).endsWith("came-back");
    }

    @Test
    void what_comes_back_after_the_whole_folder_was_set_aside_is_not_reset_a_third_time() throws PcException {
        SimulatedPc pc = SimulatedPc.of("component-store-corrupt+update-files-missing");
        AffectedPc patient = new AffectedPc(pc);
        run(patient, Map.of("reset-update-cache", "whole"));
        assertThat(pc.files().find(DOWNLOADS)).isPresent();
        Finding anew = ProblemSets.updates("update-failed", pc.clock().now().plusSeconds(60), "reset-update-cache")
                .withSigns(List.of(new FindingCode("0x80070002", List.of())));
        FixProposal again = new ResetUpdateCache().proposeFor(pc, new FixRequest(null, List.of(anew)));
        assertThat(again.steps()).isEmpty();
        assertThat(again.obstacle().orElseThrow().key()).isEqualTo("fix.reset-update-cache.came-back");
    }

    @Test
    void the_index_of_signatures_comes_after_what_is_lighter_and_can_be_put_back() throws IOException, PcException {
        SimulatedPc pc = SimulatedPc.of("signature-catalog-damaged");
        AffectedPc patient = new AffectedPc(pc);
        List<String> running = patient.running();
        RunResult result = fixAll(patient);
        assertThat(renamed(result)).containsExactly(DOWNLOADS, WHOLE, CATALOG);
        assertThat(done(result, "search-for-updates")).hasSize(3);
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(patient.running()).containsAll(running);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(result.run())).lines())
                .noneMatch(line -> line.outcome() == UndoLine.Outcome.FAILED);
        assertThat(pc.files().find(CATALOG + "\\{F750E6C3-38EE-11D1-85E5-00C04FC295EE}\\catdb"))
                .hasValueSatisfying(index -> assertThat(index.size()).isEqualTo(1));
        assertThat(patient.running()).containsAll(running);
    }

    @Test
    void a_failure_of_the_network_after_the_reset_raises_nothing() throws IOException {
        AffectedPc patient = new AffectedPc(SimulatedPc.of("offline+update-files-missing"));
        RunResult result = fixAll(patient);
        assertThat(renamed(result)).containsExactly(DOWNLOADS);
        assertThat(done(result, "search-for-updates")).hasSize(1);
    }

    @Test
    void a_person_may_name_how_far_it_goes() {
        AffectedPc patient = new AffectedPc(SimulatedPc.of("healthy"));
        assertThat(plan(patient, "whole").steps())
                .extracting(step -> step.target())
                .contains(WHOLE);
        assertThat(plan(patient, "downloads").steps())
                .extracting(step -> step.target())
                .contains(DOWNLOADS);
        assertThat(plan(patient, "everything").steps()).isEmpty();
        assertThat(plan(patient, "everything").obstacle()).isPresent();
    }

    private RunResult fixAll(AffectedPc patient) {
        return patient.repairs(journal).run(patient.planner().forAll(patient.check()), RunListener.NONE);
    }

    private RunResult run(AffectedPc patient, Map<String, String> fixes) {
        return patient.repairs(journal).run(patient.planner().forFixes(patient.check(), fixes), RunListener.NONE);
    }

    private static PlannedFix plan(AffectedPc patient, String value) {
        return reset(patient.planner().forFixes(patient.check(), Map.of("reset-update-cache", value)));
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
