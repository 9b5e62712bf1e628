package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.words.Words;

/** Folders are renamed and restored although services start again, others depend on them, or programs hold files. */
class FoughtOffTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final String FOLDER = "C:\\Windows\\SoftwareDistribution";
    private static final String HELPER = "Update Helper";

    private final Journal journal = Journal.inMemory();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"wuauserv", "UsoSvc", "BITS"})
    void a_service_that_starts_again_a_few_times_is_stopped_again(String service) throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        pc.services().start(service, LIMIT);
        AffectedPc affected = new AffectedPc(pc);
        List<String> running = affected.running();
        pc.faults().startAgain(service, 3);
        RunResult result = reset(affected, "whole");
        assertThat(done(result)).contains(FOLDER);
        assertThat(affected.running()).containsExactlyElementsOf(running);
        assertThat(pc.services().find(service).orElseThrow().startType()).isNotEqualTo(StartType.DISABLED);
    }

    @Test
    void a_service_that_always_starts_again_is_reported_and_everything_is_undone() throws PcException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        AffectedPc affected = new AffectedPc(pc);
        Map<String, String> before = affected.snapshot();
        pc.faults().startAgain("wuauserv", 1000);
        RunResult result = reset(affected, "whole");
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(words.say(result.results().get(0).detail()))
                .contains("wuauserv was started again each time")
                .contains("Its earlier changes were undone");
        assertThat(1000 - pc.faults().startsToGo("wuauserv")).isBetween(2, 7);
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void an_undo_also_stops_services_again_and_can_be_repeated() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        AffectedPc affected = new AffectedPc(pc);
        Map<String, String> before = affected.snapshot();
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", "whole"));
        affected.repairs(journal).run(plan, RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        pc.faults().startAgain("wuauserv", 1000);
        UndoResult lost = undoer.undo(undoer.propose(null));
        assertThat(lost.verdict()).isEqualTo(UndoResult.Verdict.PARTLY_UNDONE);
        assertThat(lost.lines())
                .filteredOn(line -> line.outcome() == UndoLine.Outcome.FAILED)
                .extracting(line -> words.say(line.detail()))
                .singleElement()
                .asString()
                .contains("wuauserv was started again");
        pc.faults().startAgain("wuauserv", 3);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void dependent_services_are_stopped_first_and_run_again_afterwards() throws PcException, IOException {
        SimulatedPc pc = withHelper("signature-catalog-damaged");
        pc.services().start(HELPER, LIMIT);
        AffectedPc affected = new AffectedPc(pc);
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-signature-catalog", ""));
        List<String> steps = plan.fixes().get(0).steps().stream()
                .map(step -> step.action() + " " + step.target())
                .toList();
        assertThat(steps)
                .containsSubsequence(
                        "stop-service " + HELPER,
                        "stop-service CryptSvc",
                        "start-service CryptSvc",
                        "start-service " + HELPER);
        RunResult result = affected.repairs(journal).run(plan, RunListener.NONE);
        assertThat(done(result)).hasSize(1);
        assertThat(state(pc, HELPER)).isEqualTo(ServiceState.RUNNING);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(state(pc, HELPER)).isEqualTo(ServiceState.RUNNING);
        assertThat(state(pc, "CryptSvc")).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_service_that_became_dependent_since_the_plan_is_stopped_and_restored_by_undo()
            throws PcException, IOException {
        SimulatedPc pc = withHelper("signature-catalog-damaged");
        AffectedPc affected = new AffectedPc(pc);
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-signature-catalog", ""));
        RunListener starting = new RunListener() {
            private boolean once;

            @Override
            public void fixStarted(FixDeclaration fix, List<Step> steps) {
                if (!once) {
                    once = true;
                    started(pc);
                }
            }
        };
        RunResult result = affected.repairs(journal).run(plan, starting);
        assertThat(done(result)).hasSize(1);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        undoer.undo(undoer.propose(null));
        assertThat(state(pc, HELPER)).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void the_program_that_holds_a_file_is_shown_and_left_alone() throws PcException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        AffectedPc affected = new AffectedPc(pc);
        Map<String, String> before = affected.snapshot();
        pc.faults().hold(FOLDER + "\\ReportingEvents.log", new FileHolder("Log Viewer", 12345, null));
        RunResult result = reset(affected, "whole");
        assertThat(words.say(result.results().get(0).detail()))
                .contains("Log Viewer (process 12345) is using " + FOLDER + " or a file in it. Close it");
        assertThat(affected.snapshot()).isEqualTo(before);
        pc.faults().hold(FOLDER + "\\Download", new FileHolder("Service Host", 77, "Indexer"));
        assertThat(words.say(reset(affected, "whole").results().get(0).detail()))
                .contains("Log Viewer (process 12345)", "the service Indexer (process 77)");
    }

    @Test
    void an_unknown_holder_is_reported_as_unknown() {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        pc.faults().hold(FOLDER + "\\ReportingEvents.log");
        RunResult result = reset(new AffectedPc(pc), "whole");
        assertThat(words.say(result.results().get(0).detail())).contains("Windows doesn't say which");
    }

    @Test
    void a_service_that_hangs_or_cannot_be_stopped_is_reported_with_what_to_do() throws PcException {
        SimulatedPc hanging = SimulatedPc.of("update-store-damaged");
        hanging.faults().hangWhileStopping("wuauserv");
        assertThat(words.say(
                        reset(new AffectedPc(hanging), "whole").results().get(0).detail()))
                .contains("wuauserv didn't stop in time", "never ends it by force");

        SimulatedPc refusing = SimulatedPc.of("update-store-damaged");
        AffectedPc affected = new AffectedPc(refusing);
        Map<String, String> before = affected.snapshot();
        refusing.faults().refuseToStop("wuauserv");
        assertThat(words.say(reset(affected, "whole").results().get(0).detail()))
                .contains("wuauserv can't be stopped right now. Restart the PC");
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void a_service_that_hangs_and_holds_nothing_does_not_keep_a_folder_from_being_renamed_and_restored()
            throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        pc.services().start("BITS", LIMIT);
        AffectedPc affected = new AffectedPc(pc);
        final Map<String, String> before = affected.snapshot();
        pc.faults().hangWhileStopping("BITS");
        RecordingRemarks remarks = new RecordingRemarks();
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", "whole"));
        assertThat(done(affected.repairs(journal).run(plan, remarks))).contains(FOLDER);
        assertThat(remarks.said).anyMatch(text -> text.contains("BITS") && text.contains("restart the PC"));
        assertThat(state(pc, "wuauserv")).isEqualTo(ServiceState.RUNNING);

        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        UndoResult partly = undoer.undo(undoer.propose(null));
        assertThat(partly.lines())
                .filteredOn(line -> line.outcome() == UndoLine.Outcome.FAILED)
                .isNotEmpty()
                .allMatch(line -> words.say(line.detail()).contains("BITS"));
        assertThat(state(pc, "wuauserv")).isEqualTo(ServiceState.RUNNING);

        pc.faults().stopHanging("BITS");
        pc.services().stop("BITS", LIMIT);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void a_service_that_accepts_no_stop_and_holds_nothing_does_not_keep_a_folder_from_being_renamed()
            throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        pc.services().start("BITS", LIMIT);
        pc.faults().refuseToStop("BITS");
        assertThat(done(reset(new AffectedPc(pc), "whole"))).contains(FOLDER);
        assertThat(state(pc, "BITS")).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void an_undo_leaves_a_service_stopped_that_an_administrator_disabled_since() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        assertThat(done(reset(new AffectedPc(pc), "whole"))).contains(FOLDER);
        pc.services().setStartType("DoSvc", StartType.DISABLED);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        // It ran before the repair and doesn't now, so the undo is not exact.
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.PARTLY_UNDONE);
        assertThat(state(pc, "DoSvc")).isEqualTo(ServiceState.STOPPED);
        assertThat(state(pc, "wuauserv")).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void a_service_that_stops_late_is_started_again() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        AffectedPc affected = new AffectedPc(pc);
        final List<String> running = affected.running();
        pc.faults().stopLate("wuauserv", 1);
        assertThat(done(reset(affected, "whole"))).contains(FOLDER);
        assertThat(affected.running()).containsAll(running);
    }

    private final class RecordingRemarks implements RunListener {
        private final List<String> said = new ArrayList<>();

        @Override
        public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
            outcome.remark().map(words::say).ifPresent(said::add);
        }
    }

    @Test
    void a_missing_service_does_not_stop_a_folder_from_being_renamed() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-store-damaged");
        RegistryKey service = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\DoSvc");
        pc.services().stop("DoSvc", LIMIT);
        pc.registry().deleteValue(service, "Start");
        assertThat(pc.services().find("DoSvc")).isEmpty();
        assertThat(done(reset(new AffectedPc(pc), "whole"))).contains(FOLDER);
    }

    @Test
    void a_protected_service_does_not_keep_a_folder_from_being_renamed_and_restored() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("service-refuses-stop+update-store-damaged");
        AffectedPc affected = new AffectedPc(pc);
        final Map<String, String> before = affected.snapshot();
        assertThat(done(reset(affected, "whole"))).contains(FOLDER);
        assertThat(state(pc, "DoSvc")).isEqualTo(ServiceState.RUNNING);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    @Test
    void a_protected_service_that_keeps_the_folder_in_use_is_shown_with_what_to_do() throws PcException {
        SimulatedPc pc = SimulatedPc.of("service-refuses-stop+signature-catalog-damaged");
        AffectedPc affected = new AffectedPc(pc);
        final Map<String, String> before = affected.snapshot();
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-signature-catalog", ""));
        RunResult result = affected.repairs(journal).run(plan, RunListener.NONE);
        assertThat(words.say(result.results().get(0).detail()))
                .contains("refused to stop the service AppIDSvc", "Restart the PC");
        assertThat(affected.snapshot()).isEqualTo(before);
    }

    private static SimulatedPc withHelper(String scenario) throws PcException {
        SimulatedPc pc = SimulatedPc.of(scenario);
        RegistryKey key = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\" + HELPER);
        pc.registry().write(key, "Start", new RegistryValue.Number(3));
        pc.registry().write(key, "DependOnService", new RegistryValue.Lines(List.of("CryptSvc")));
        return pc;
    }

    private static void started(SimulatedPc pc) {
        try {
            pc.services().start(HELPER, LIMIT);
        } catch (PcException refused) {
            throw new AssertionError(refused);
        }
    }

    private RunResult reset(AffectedPc affected, String tier) {
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", tier));
        return affected.repairs(journal).run(plan, RunListener.NONE);
    }

    private static ServiceState state(SimulatedPc pc, String service) throws PcException {
        return pc.services().find(service).orElseThrow().state();
    }

    private List<String> done(RunResult result) throws IOException {
        return journal.read(result.run()).stream()
                .filter(entry -> entry.phase() == Phase.DONE && entry.action().equals("rename-folder"))
                .map(JournalEntry::target)
                .toList();
    }
}
