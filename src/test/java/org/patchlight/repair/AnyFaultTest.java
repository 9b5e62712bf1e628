package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceState;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.JournalEntry.Phase;
import org.patchlight.repair.step.Steps;

/** Whatever is ill and whatever goes wrong beside it: a run ends, leaves nothing broken that was not, and can be undone. */
class AnyFaultTest {
    private static final String CACHE = "C:\\Windows\\SoftwareDistribution";
    private static final List<String> ILLS = List.of(
            "clock-behind",
            "clock-ahead",
            "update-files-missing",
            "update-service-disabled",
            "driver-problem",
            "component-store-corrupt",
            "offline");
    private static final List<String> FIXES = List.of(
            "resync-clock",
            "restore-update-services",
            "reset-update-cache",
            "set-time-zone=Tokyo Standard Time",
            "run-troubleshooter",
            "rescan-devices");
    /** They have Windows itself do things, which are no steps of ours. */
    private static final Set<String> WINDOWS_ACTS =
            Set.of("search-for-updates", "repair-component-store", "install-driver");

    private static final int RUNS = 300;

    static IntStream seeds() {
        return IntStream.range(0, RUNS);
    }

    private final Journal journal = Journal.inMemory();

    @ParameterizedTest
    @MethodSource("seeds")
    void a_run_ends_loses_nothing_and_can_be_undone(int seed) throws PcException, IOException {
        Random random = new Random(seed);
        String scenario = scenario(random);
        SimulatedPc pc = SimulatedPc.of(scenario);
        Patient patient = new Patient(pc);
        Map<String, String> before = patient.snapshot();
        List<String> running = patient.running();
        List<Long> logs = patient.logs();
        Plan plan = random.nextInt(3) == 0
                ? patient.planner().forAll(patient.look())
                : patient.planner().forFixes(patient.look(), wanted(random));
        String fault = fault(random, pc);
        String what = "seed " + seed + ": " + scenario + ", " + fault + ", "
                + plan.fixes().stream().map(fix -> fix.declaration().id()).toList();

        RunResult result = patient.repairs(journal).run(plan, RunListener.NONE);

        boolean told = result.results().stream().anyMatch(one -> one.verdict() == Verdict.FAILED);
        boolean mayFailToStart = told && (fault.startsWith("hang") || fault.startsWith("fail"));
        if (!mayFailToStart) {
            assertThat(patient.running()).as(what).containsAll(running);
        }
        // the folder stands under one of its names; a new one is made when the service that owns it starts
        assertThat(patient.logs()).as(what).anyMatch(size -> size >= logs.get(0));

        heal(pc);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        UndoResult undone = undoer.undo(undoer.propose(null));
        assertThat(undone.lines()).as(what).noneMatch(line -> line.outcome() == UndoLine.Outcome.FAILED);
        if (!hasWindowsActed(result.run())) {
            assertThat(patient.snapshot()).as(what).isEqualTo(before);
        }
        assertThat(undoer.propose(null).steps())
                .as(what)
                .allMatch(step -> WINDOWS_ACTS.contains(step.action()) || leavesNothing(step));
    }

    @Test
    void an_undo_that_failed_half_way_can_be_had_again() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("update-files-missing");
        Patient patient = new Patient(pc);
        Map<String, String> before = patient.snapshot();
        Plan plan = patient.planner().forFixes(patient.look(), Map.of("reset-update-cache", "whole"));
        patient.repairs(journal).run(plan, RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());

        pc.faults().hold(CACHE);
        UndoResult first = undoer.undo(undoer.propose(null));
        assertThat(first.verdict()).isEqualTo(UndoResult.Verdict.PARTLY_UNDONE);
        assertThat(patient.running()).contains("wuauserv");

        pc.faults().letGo(CACHE);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(patient.snapshot()).isEqualTo(before);
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.NOTHING_TO_UNDO);
    }

    private static String scenario(Random random) {
        List<String> ills = new ArrayList<>(ILLS);
        Collections.shuffle(ills, random);
        List<String> some = new ArrayList<>(ills.subList(0, 1 + random.nextInt(3)));
        if (some.contains("clock-behind")) {
            some.remove("clock-ahead");
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

    private static String fault(Random random, SimulatedPc pc) {
        switch (random.nextInt(6)) {
            case 0 -> {
                String service = List.of("wuauserv", "BITS", "UsoSvc", "DoSvc").get(random.nextInt(4));
                pc.faults().hangWhileStopping(service);
                return "hang of " + service;
            }
            case 1 -> {
                pc.faults().hold(CACHE + "\\DataStore");
                return "folder held open";
            }
            case 2 -> {
                pc.faults().hold(CACHE + "\\ReportingEvents.log");
                return "log locked";
            }
            case 3, 4 -> {
                int number = 1 + random.nextInt(14);
                pc.faults().failAtChange(number);
                return "fail at change " + number;
            }
            default -> {
                return "no fault";
            }
        }
    }

    /** The service that hung has ended by now, the folder was let go. */
    private static void heal(SimulatedPc pc) throws PcException {
        for (String service : List.of("wuauserv", "BITS", "UsoSvc", "DoSvc")) {
            pc.faults().stopHanging(service);
            if (pc.services().find(service).orElseThrow().state() == ServiceState.STOPPING) {
                pc.services().stop(service, Duration.ofSeconds(1));
            }
        }
        pc.faults().letGo(CACHE + "\\DataStore");
        pc.faults().letGo(CACHE + "\\ReportingEvents.log");
        pc.faults().failAtChange(-1);
    }

    private boolean hasWindowsActed(String run) throws IOException {
        return journal.read(run).stream()
                .anyMatch(entry -> entry.phase() != Phase.SKIPPED && WINDOWS_ACTS.contains(entry.action()));
    }

    private static boolean leavesNothing(JournalEntry step) {
        return Steps.ofJournal(step.action(), step.target()).orElseThrow().leavesNothing();
    }
}
