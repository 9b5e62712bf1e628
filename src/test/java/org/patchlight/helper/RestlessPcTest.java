package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.helper.HelperPlan.NotThisPlanException;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.ZoneNames;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.update.UpdateCheck;

/**
 * On a PC that never stands still, the way from plan to undo keeps its promises: plan, consent, helper, run, restart,
 * verdict, undo. The seed is in the name of each run. The long form is {@code packaging/restless-tests-long}.
 */
@Tag("slow")
class RestlessPcTest {
    private static final int RUNS = Integer.getInteger("patchlight.restless.runs", 300);
    /** Another part of all PCs on each run of the long form. */
    private static final int FIRST = Integer.getInteger("patchlight.restless.seed", 0);

    private static final String AUTO_UPDATE =
            "\\HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\";

    /** What Windows writes when it does what a step asked for. No undo takes that back. */
    private static final Set<String> WINDOWS_ACTS = Set.of(
            "search-for-updates",
            "repair-component-store",
            "check-system-files",
            "install-driver",
            "resync-clock",
            "restart-pc",
            "rescan-devices");

    static IntStream seeds() {
        return IntStream.range(FIRST, FIRST + RUNS);
    }

    /** How often each thing came about. */
    private static final Map<String, Integer> FIGURES = new ConcurrentSkipListMap<>();

    @AfterAll
    static void figures() {
        if (RUNS > 1000) {
            System.out.println(RUNS + " restless PCs: " + FIGURES);
        }
    }

    private static void count(String what) {
        FIGURES.merge(what, 1, Integer::sum);
    }

    private final Journal journal = Journal.inMemory();
    private final RunLock lock = RunLock.inMemory();
    private final Recorder recorder = new Recorder();
    private int changes;

    @Timeout(60)
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_promise_holds_from_plan_to_undo(int seed) throws Exception {
        Random random = new Random(seed);
        RestlessPc restless = new RestlessPc(random);
        SimulatedPc pc = restless.pc;
        PcState before = PcState.of(pc);
        pc.faults().onEachChange(() -> changes++);

        AffectedPc person = new AffectedPc(pc, journal, lock);
        HealthReport report = person.check();
        Plan whole = random.nextInt(3) == 0
                ? person.planner()
                        .forFixes(report, restless.wanted(person.planner().catalogue()))
                : person.planner().forAll(report);
        assertThat(changes).as("%s changed while it was planned", restless).isZero();
        // What opens something runs as the person, without a helper: OpeningAfterHelperTest.
        Plan plan = whole.only(
                whole.fixes().stream().filter(fix -> !fix.opensForPerson()).toList());

        if (plan.fixes().isEmpty()) {
            count("nothing planned");
            return;
        }

        restless.waitForConsent();
        String what = "seed " + seed + ": " + restless + ", "
                + plan.fixes().stream().map(PlannedFix::choice).toList();
        before = restless.hasOutsiderActed() ? PcState.of(pc) : before;
        AffectedPc elevated = new AffectedPc(pc, journal, lock);
        HelperTools tools = tools(pc, elevated);
        Plan consented = consented(tools, plan, restless, what);
        if (consented == null) {
            count("refused after an administrator acted");
            assertThat(changes).as(what).isZero();
            return;
        }

        Instant began = pc.clock().now();
        boolean clockRight = Duration.between(began, MachineTime.now()).abs().toSeconds() < 1;
        pc.faults().onEachChange(() -> changing(restless, consented, what));
        RunResult result = tools.repairs().run(consented, recorder);
        pc.faults().onEachChange(() -> {});

        result.results().forEach(one -> count("fix " + one.verdict().id()));
        if (consented.block().isPresent()) {
            count("plan blocked");
            assertThat(result.verdict()).as(what).isEqualTo(Verdict.BLOCKED);
            assertThat(journal.lastRun()).as(what).isEmpty();
            return;
        }
        refusalsHarmNoOther(restless, what);
        lingeringMarksBlockNoClock(pc, result, what);
        fixedIsProven(pc, consented, result, clockRight ? began : null, what);
        servicesRunOrAreNamed(restless, before, result, what);

        boolean restarted = random.nextInt(3) == 0 && restless.restart();
        if (restarted) {
            continueAfterRestart(tools, elevated, what);
        }
        count(restarted ? "run and restarted" : "run");
        restarted |= recorder.done.contains("restart-pc");
        undoIsExact(restless, before, restarted, what);
    }

    private HelperTools tools(SimulatedPc pc, AffectedPc elevated) {
        return new HelperTools(
                pc, elevated.planner(), elevated.repairs(journal), new Undoer(pc, journal, lock), elevated::check);
    }

    /** The plan as the helper makes it again from its arguments; null if it was rightly refused. */
    private static @Nullable Plan consented(HelperTools tools, Plan plan, RestlessPc restless, String what)
            throws OrderRefusedException {
        HelperOrder order =
                OrderReader.read(HelperOrder.Repair.of(UUID.randomUUID(), plan).arguments());
        try {
            return new HelperPlan(tools).of((HelperOrder.Repair) order);
        } catch (NotThisPlanException refused) {
            Message step = (Message) refused.reason().arguments().get(0);
            boolean zoneChanged =
                    restless.scenario.contains(ZoneNames.CHANGES) && step.key().equals("step.set-time-zone");
            assertThat(restless.hasOutsiderActed() || zoneChanged)
                    .as("%s was refused: %s", what, refused.reason())
                    .isTrue();
            assertThat(step.key()).as(what).doesNotContain("stop-service").doesNotContain("start-service");
            return null;
        }
    }

    /** Runs before each change of the PC: it belongs to a journalled step that the person consented to, or to its undo. */
    private void changing(RestlessPc restless, Plan consented, String what) {
        try {
            List<JournalEntry> entries = journal.read(journal.runs().get(0));
            JournalEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last == null || last.phase() == Phase.DONE || last.phase() == Phase.SKIPPED) {
                fail("%s: changed without a step in the journal, after %s", what, last);
            } else if (last.phase() == Phase.INTENT && !isConsented(consented, last)) {
                fail("%s: no one consented to %s", what, last);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        restless.beforeChange();
    }

    /** A heavier tier of a fix has another target, and a clock step another size. A chosen value is consent, too. */
    private static boolean isConsented(Plan consented, JournalEntry entry) {
        return consented.fixes().stream()
                .filter(fix -> fix.declaration().id().equals(entry.fix()))
                .anyMatch(fix -> fix.tier().isPresent()
                        || entry.target().equals(fix.value())
                        || fix.steps().stream()
                                .anyMatch(step -> step.action().equals(entry.action())
                                        && (step.target().equals(entry.target())
                                                || entry.action().equals("step-clock"))));
    }

    /** A service that refuses or hangs undoes nothing else: without a failed rename or start, no step of a fix is undone. */
    private void refusalsHarmNoOther(RestlessPc restless, String what) throws IOException {
        if (restless.hasFailingSteps()) {
            return;
        }
        List<JournalEntry> entries = journal.read(journal.runs().get(0));
        Set<String> undone = new HashSet<>();
        Set<String> excused = new HashSet<>();
        for (JournalEntry entry : entries) {
            if (entry.phase() == Phase.UNDONE) {
                undone.add(entry.fix());
            } else if (entry.phase() == Phase.FAILED
                    && !entry.action().equals("set-start-type")
                    && !entry.action().equals("stop-service")) {
                excused.add(entry.fix());
            }
        }
        undone.removeAll(excused);
        assertThat(undone).as(what).isEmpty();
    }

    private static void lingeringMarksBlockNoClock(SimulatedPc pc, RunResult result, String what) throws PcException {
        if (hasRestartMark(pc)) {
            return;
        }
        assertThat(result.results())
                .as(what)
                .noneMatch(one -> one.fixId().equals("resync-clock")
                        && one.verdict() == Verdict.BLOCKED
                        && one.detail().key().equals("guard.restart-pending"));
    }

    private static boolean hasRestartMark(SimulatedPc pc) throws PcException {
        for (String mark : List.of(
                "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired",
                "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending")) {
            if (pc.registry().exists(RegistryKey.machine(mark))) {
                return true;
            }
        }
        return false;
    }

    /** A check that remembers nothing agrees, and a failed update counts as fixed only if one succeeded since. */
    private void fixedIsProven(
            SimulatedPc pc, Plan plan, RunResult result, @Nullable Instant beganOrNull, String what) {
        Set<String> fixed = result.results().stream()
                .filter(one -> one.verdict() == Verdict.FIXED)
                .map(FixResult::fixId)
                .collect(Collectors.toSet());
        Set<String> resolved = plan.fixes().stream()
                .filter(fix -> fixed.contains(fix.declaration().id()))
                .flatMap(fix -> fix.resolves().stream())
                .map(Finding::id)
                .collect(Collectors.toSet());
        if (resolved.isEmpty()) {
            return;
        }
        HealthReport fresh = new AffectedPc(pc, Journal.inMemory(), lock).check();
        assertThat(fresh.problems()).as(what).noneMatch(problem -> resolved.contains(problem.id()));
        if (resolved.contains(FindingId.UPDATE_FAILED) && beganOrNull != null) {
            var state = new UpdateCheck(pc, () -> 30, List::of).check().state();
            assertThat(state.lastSuccess()).as(what).isPresent();
            assertThat(state.lastSuccess().orElseThrow().plusSeconds(1))
                    .as(what)
                    .isAfter(beganOrNull);
        }
    }

    /** What ran before runs now, or a result or remark names it. */
    private void servicesRunOrAreNamed(RestlessPc restless, PcState before, RunResult result, String what)
            throws PcException {
        String told = recorder.said + " " + result.results();
        for (Map.Entry<String, String> service : before.services().entrySet()) {
            boolean ran = service.getValue().equals(ServiceState.RUNNING.toString());
            var now = restless.pc.services().find(service.getKey()).orElseThrow();
            boolean down = ran && !now.isUp() && now.startType() != StartType.DISABLED;
            boolean restarted = recorder.done.contains("restart-pc");
            if (down && !restarted && !restless.hasRestlessServices() && !restless.hasFailingSteps()) {
                assertThat(told)
                        .as("%s: %s is %s", what, service.getKey(), now.state())
                        .contains(service.getKey());
            }
        }
    }

    /** Fixes that waited for the restart continue, with the consent that was given for them. */
    private void continueAfterRestart(HelperTools tools, AffectedPc elevated, String what) {
        HealthReport report = elevated.check();
        Optional<Finding> waiting = report.finding(AfterRestart.FINDING).filter(AfterRestart::isAgreed);
        if (waiting.isPresent()) {
            Map<String, String> fixes = new TreeMap<>();
            for (String fix : waiting.get().fixes()) {
                String[] parts = fix.split("=", 2);
                fixes.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
            RunResult rest = tools.repairs().run(elevated.planner().forFixes(report, fixes), RunListener.NONE);
            assertThat(rest.results()).as(what).isNotEmpty();
        }
    }

    private void undoIsExact(RestlessPc restless, PcState before, boolean restarted, String what)
            throws IOException, PcException {
        SimulatedPc pc = restless.pc;
        Undoer undoer = new Undoer(pc, journal, lock);
        // while services still hang and files are held, it may fail in part
        UndoResult first = undoer.undo(undoer.propose(null));
        count("undo at once " + first.verdict().id());
        restless.calm();
        UndoResult undone = undoer.undo(undoer.propose(null));
        count("undo again " + undone.verdict().id());
        if (undone.verdict() == UndoResult.Verdict.BLOCKED) {
            return;
        }
        assertThat(undone.lines())
                .as(what)
                .filteredOn(line -> line.outcome() == UndoLine.Outcome.FAILED)
                .allMatch(line -> namesStuckService(restless, line) || needsDisabled(restless, line));
        PcState after = PcState.of(pc);
        boolean acted = restarted || hasWindowsActed();
        assertThat(PcState.differences(registry(restless, before, acted), registry(restless, after, acted)))
                .as(what)
                .isEmpty();
        if (!acted) {
            assertThat(PcState.differences(before.files(), after.files()))
                    .as(what)
                    .isEmpty();
        }
        if (!restarted && !restless.hasRestlessServices()) {
            servicesAreAsBefore(restless, before, after, what);
        }
    }

    private static boolean namesStuckService(RestlessPc restless, UndoLine line) {
        return restless.cannotStopOrStart(line.target())
                || line.detail().arguments().stream()
                        .anyMatch(argument -> restless.cannotStopOrStart(String.valueOf(argument)));
    }

    /** Windows doesn't start a service that needs one which an administrator disabled since. */
    private static boolean needsDisabled(RestlessPc restless, UndoLine line) {
        int dependencyFailed = 1068;
        return restless.hasOutsiderActed() && line.detail().arguments().contains(Integer.toString(dependencyFailed));
    }

    private boolean hasWindowsActed() throws IOException {
        for (String run : journal.runs()) {
            if (journal.read(run).stream().anyMatch(step -> WINDOWS_ACTS.contains(step.action()))) {
                return true;
            }
        }
        return false;
    }

    /** All of it, except where Windows itself writes when it searches, installs, repairs or starts. */
    private static Map<String, String> registry(RestlessPc restless, PcState state, boolean acted) {
        Map<String, String> registry = new TreeMap<>(state.registry());
        registry.keySet().removeIf(path -> path.contains("\\Component Based Servicing\\RebootPending"));
        if (restless.scenario.contains(ZoneNames.CHANGES)) {
            registry.keySet().removeIf(path -> path.endsWith("\\TimeZoneInformation\\@TimeZoneKeyName"));
        }
        if (acted) {
            registry.keySet().removeIf(AUTO_UPDATE::startsWith);
            registry.keySet()
                    .removeIf(path ->
                            path.contains("\\WindowsUpdate\\Auto Update") || path.contains("\\Control\\Windows\\"));
        }
        return registry;
    }

    /** A stopped service may have been started by demand; one that ran runs, unless it is disabled. */
    private static void servicesAreAsBefore(RestlessPc restless, PcState before, PcState after, String what)
            throws PcException {
        for (Map.Entry<String, String> service : before.services().entrySet()) {
            boolean ran = service.getValue().equals(ServiceState.RUNNING.toString());
            boolean disabled = restless.pc
                    .services()
                    .find(service.getKey())
                    .filter(now -> now.startType() == StartType.DISABLED)
                    .isPresent();
            if (ran && !disabled && !restless.cannotStopOrStart(service.getKey())) {
                assertThat(after.services()).as(what).containsEntry(service.getKey(), ServiceState.RUNNING.toString());
            }
        }
    }

    private static final class Recorder implements RunListener {
        private final List<String> said = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
            outcome.remark().map(String::valueOf).ifPresent(said::add);
            if (outcome.done()) {
                done.add(step.action());
            }
        }

        @Override
        public void stepFailed(FixDeclaration fix, Step step, Message reason) {
            said.add(reason.toString());
        }
    }
}
