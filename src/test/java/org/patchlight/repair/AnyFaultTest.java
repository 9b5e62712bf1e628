package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** With any problems and any fault beside them, a run ends, breaks nothing else, and can be undone. */
@Tag("slow")
class AnyFaultTest {
    private static final String CACHE = "C:\\Windows\\SoftwareDistribution";
    private static final List<String> ILLS = List.of(
            "clock-behind",
            "clock-ahead",
            "update-files-missing",
            "update-service-disabled",
            "driver-problem",
            "component-store-corrupt",
            "update-store-damaged",
            "service-refuses-configuration",
            "service-refuses-stop",
            "update-store-stale",
            "signature-catalog-damaged",
            "update-blocker",
            "service-hijacked",
            "restart-pending",
            "managed-pc",
            "offline");
    private static final List<String> FIXES = List.of(
            "resync-clock",
            "restore-update-services",
            "reset-update-cache",
            "reset-update-cache=whole",
            "reset-signature-catalog",
            "set-time-zone=Tokyo Standard Time",
            "run-troubleshooter",
            "rescan-devices");
    /** Fixes whose requests to Windows are not steps of Patchlight. */
    private static final Set<String> WINDOWS_ACTS =
            Set.of("search-for-updates", "repair-component-store", "check-system-files", "install-driver");

    private static final List<String> SERVICES = List.of("wuauserv", "BITS", "UsoSvc", "DoSvc", "CryptSvc");
    private static final RegistryKey SERVICING =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing");
    private static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");
    private static final int RUNS = Integer.getInteger("patchlight.repair.runs", 300);
    /** Another part of all combinations on each run of the long form. */
    private static final int FIRST = Integer.getInteger("patchlight.repair.seed", 0);

    static IntStream seeds() {
        return IntStream.range(FIRST, FIRST + RUNS);
    }

    private static final RegistryValue OURS = new RegistryValue.Text("http://updates.example");

    private final Journal journal = Journal.inMemory();
    private final Remarks remarks = new Remarks();
    private final List<String> unjournalled = new ArrayList<>();
    private Runnable happens = () -> {};
    private int whichChange;
    private int changes;
    private boolean happening;

    @ParameterizedTest
    @MethodSource("seeds")
    void a_run_ends_loses_nothing_and_can_be_undone(int seed) throws PcException, IOException {
        Random random = new Random(seed);
        String scenario = scenario(random);
        SimulatedPc pc = SimulatedPc.of(scenario);
        AffectedPc affected = new AffectedPc(pc);
        Map<String, String> before = affected.snapshot();
        List<String> running = affected.running();
        List<Long> logs = affected.logs();
        Plan plan = random.nextInt(3) == 0
                ? affected.planner().forAll(affected.check())
                : affected.planner().forFixes(affected.check(), wanted(random));
        String fault = fault(random, pc);
        String what = "seed " + seed + ": " + scenario + ", " + fault + ", "
                + plan.fixes().stream().map(fix -> fix.declaration().id()).toList();
        pc.faults().onEachChange(this::changing);

        RunResult result = null;
        try {
            result = affected.repairs(journal).run(plan, remarks);
        } catch (Crash died) {
            assertThat(fault).as(what).startsWith("crash");
        }
        assertThat(unjournalled).as(what).isEmpty();

        boolean reported = result == null || result.results().stream().anyMatch(one -> one.verdict() == Verdict.FAILED);
        boolean mayFailToStart = reported && (fault.startsWith("hang") || fault.startsWith("fail"));
        if (!mayFailToStart) {
            List<String> expected = new ArrayList<>(running);
            remarks.hanging(pc).ifPresent(expected::remove);
            assertThat(affected.running()).as(what).containsAll(expected);
        }
        // the folder exists under one of its names; its service creates a new one when it starts
        assertThat(affected.logs()).as(what).anyMatch(size -> size >= logs.get(0));
        boolean blocked = plan.block().isPresent();
        assertThat(blocked && journal.lastRun().isPresent()).as(what).isFalse();

        clearFaults(pc);
        if (scenario.contains("managed-pc")) {
            assertThat(affected.snapshot()).as(what).isEqualTo(before);
            return;
        }
        if (result == null) {
            finish(pc, what);
            assertThat(affected.running()).as(what).containsAll(running);
        }
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        UndoResult undone = undoer.undo(undoer.propose(null));
        assertThat(undone.lines()).as(what).noneMatch(line -> line.outcome() == UndoLine.Outcome.FAILED);
        if (!hasWindowsActed()) {
            assertThat(affected.snapshot()).as(what).isEqualTo(before);
        }
        assertThat(undoer.propose(null).steps())
                .as(what)
                .allMatch(step -> WINDOWS_ACTS.contains(step.action()) || leavesNothing(step));
    }

    /** Remarks of steps. */
    private static final class Remarks implements RunListener {
        private final List<Message> said = new ArrayList<>();

        @Override
        public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
            outcome.remark().ifPresent(said::add);
        }

        /** The service that hangs while it stops, if that was reported. */
        private Optional<String> hanging(SimulatedPc pc) throws PcException {
            for (String service : SERVICES) {
                if (pc.services().find(service).orElseThrow().state() == ServiceState.STOPPING
                        && said.stream()
                                .anyMatch(
                                        remark -> remark.arguments().toString().contains(service))) {
                    return Optional.of(service);
                }
            }
            return Optional.empty();
        }
    }

    /** The next start asks about what was left, and finishing leaves nothing open. */
    private void finish(SimulatedPc pc, String what) throws IOException, PcException {
        UnfinishedRuns unfinished = new UnfinishedRuns(pc, journal, RunLock.inMemory());
        AffectedPc next = new AffectedPc(pc, journal, RunLock.inMemory());
        if (!unfinished.find().isEmpty()) {
            Plan plan = next.planner().forFixes(next.check(), Map.of(FinishRepair.ID, ""));
            assertThat(next.repairs(journal).run(plan, RunListener.NONE).verdict())
                    .as(what)
                    .isEqualTo(Verdict.FIXED);
        }
        assertThat(unfinished.find()).as(what).isEmpty();
    }

    /** The program ends during a step. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void an_undo_that_failed_half_way_can_be_repeated() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-files-missing");
        AffectedPc affected = new AffectedPc(pc);
        Map<String, String> before = affected.snapshot();
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", "whole"));
        affected.repairs(journal).run(plan, RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());

        pc.faults().hold(CACHE);
        UndoResult first = undoer.undo(undoer.propose(null));
        assertThat(first.verdict()).isEqualTo(UndoResult.Verdict.PARTLY_UNDONE);
        assertThat(affected.running()).contains("wuauserv");

        pc.faults().letGo(CACHE);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(affected.snapshot()).isEqualTo(before);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.NOTHING_TO_UNDO);
    }

    private static String scenario(Random random) {
        List<String> ills = new ArrayList<>(ILLS);
        Collections.shuffle(ills, random);
        List<String> some = new ArrayList<>(ills.subList(0, 1 + random.nextInt(3)));
        if (some.contains("clock-behind")) {
            some.remove("clock-ahead");
        }
        // services that come and go are usual; a third of the PCs is quiet, so that each service is held to its state
        // there
        if (random.nextInt(3) != 0) {
            some.add(ServiceHabits.ON_DEMAND);
        }
        return String.join("+", some);
    }

    private static Map<String, String> wanted(Random random) {
        List<String> fixes = new ArrayList<>(FIXES);
        Collections.shuffle(fixes, random);
        return fixes.subList(0, 1 + random.nextInt(3)).stream()
                .map(fix -> fix.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts.length == 2 ? parts[1] : "", (a, b) -> a, TreeMap::new));
    }

    private String fault(Random random, SimulatedPc pc) {
        int number = 1 + random.nextInt(20);
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                String service = SERVICES.get(random.nextInt(SERVICES.size()));
                pc.faults().hangWhileStopping(service);
                return "hang of " + service;
            }
            case 2 -> {
                pc.faults().hold(CACHE + "\\DataStore");
                return "folder held open";
            }
            case 3 -> {
                pc.faults().hold(CACHE + "\\ReportingEvents.log");
                return "log locked";
            }
            case 4, 5 -> {
                pc.faults().failAtChange(number);
                return "fail at change " + number;
            }
            case 6 -> {
                happens = () -> {
                    throw new IllegalStateException("a mistake of ours");
                };
                return "fail by a bug at change " + (whichChange = number);
            }
            case 7 -> {
                happens = () -> {
                    throw new Crash();
                };
                return "crash at change " + (whichChange = number);
            }
            case 8 -> {
                happens = () -> write(pc, SERVICING.child("RebootPending"), "", new RegistryValue.Text(""));
                return "restart pending at change " + (whichChange = number);
            }
            default -> {
                happens = () -> {
                    write(pc, POLICY, "WUServer", OURS);
                    write(pc, POLICY.child("AU"), "UseWUServer", new RegistryValue.Number(1));
                };
                return "managed at change " + (whichChange = number);
            }
        }
    }

    /** Runs before each change of the PC: its step must be in the journal, and then the planned fault happens. */
    private void changing() {
        if (happening) {
            return;
        }
        happening = true;
        try {
            List<JournalEntry> entries = journal.read(journal.runs().get(0));
            JournalEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last == null || last.phase() == Phase.DONE || last.phase() == Phase.SKIPPED) {
                unjournalled.add(String.valueOf(last));
            }
            if (++changes == whichChange) {
                happens.run();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            happening = false;
        }
    }

    private static void write(SimulatedPc pc, RegistryKey key, String name, RegistryValue value) {
        try {
            pc.registry().write(key, name, value);
        } catch (PcException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The hung service has ended by now, the folder is free, and no guard blocks an undo. */
    private void clearFaults(SimulatedPc pc) throws PcException {
        pc.faults().onEachChange(() -> {});
        pc.faults().failAtChange(-1);
        for (String service : SERVICES) {
            pc.faults().stopHanging(service);
            if (pc.services().find(service).orElseThrow().state() == ServiceState.STOPPING) {
                pc.services().stop(service, Duration.ofSeconds(1));
            }
        }
        pc.faults().letGo(CACHE + "\\DataStore");
        pc.faults().letGo(CACHE + "\\ReportingEvents.log");
        pc.registry().deleteValue(SERVICING.child("RebootPending"), "");
        pc.registry().deleteEmptyKey(SERVICING.child("RebootPending"));
        if (pc.registry().read(POLICY, "WUServer").filter(OURS::equals).isPresent()) {
            pc.registry().deleteValue(POLICY, "WUServer");
            pc.registry().deleteValue(POLICY.child("AU"), "UseWUServer");
        }
    }

    private boolean hasWindowsActed() throws IOException {
        for (String run : journal.runs()) {
            if (journal.read(run).stream()
                    .anyMatch(entry -> entry.phase() != Phase.SKIPPED && WINDOWS_ACTS.contains(entry.action()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leavesNothing(JournalEntry step) {
        return Steps.ofJournal(step.action(), step.target()).orElseThrow().leavesNothing();
    }
}
