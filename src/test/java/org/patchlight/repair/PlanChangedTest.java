package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Verdict;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepClock;
import org.patchlight.repair.step.registry.SetRegistryValue;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;
import org.patchlight.repair.step.service.StoppedServices;

/** At its turn, a fix works out its steps again. It never does more than the person saw. */
class PlanChangedTest {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Example");
    private static final Step START = new StartService("BITS");

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Journal journal = Journal.inMemory();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> ran = new ArrayList<>();

    static Stream<Arguments> more() {
        return Stream.of(
                Arguments.of("another target", List.of(START), List.of(new StartService("wuauserv"))),
                Arguments.of("one more target", List.of(START), List.of(START, new StartService("DoSvc"))),
                Arguments.of("another action", List.of(START), List.of(new StopService("BITS"))),
                Arguments.of("no step was shown", List.of(), List.of(START)),
                Arguments.of(
                        "another value",
                        List.of(new SetStartType("BITS", StartType.MANUAL)),
                        List.of(new SetStartType("BITS", StartType.AUTOMATIC))),
                Arguments.of(
                        "another number",
                        List.of(new SetRegistryValue(KEY, "One", 1)),
                        List.of(new SetRegistryValue(KEY, "One", 2))),
                Arguments.of(
                        "another text",
                        List.of(new SetRegistryValue(KEY, "One", "a")),
                        List.of(new SetRegistryValue(KEY, "One", "b"))),
                Arguments.of("the other direction", List.of(clock(137)), List.of(clock(-137))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("more")
    void a_fix_that_would_do_more_than_was_shown_does_not_run(String what, List<Step> shown, List<Step> now)
            throws IOException {
        RunResult result = run(shown, now);
        assertThat(ran).as(what).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(result.results().get(0).detail().key()).isEqualTo("repair.plan-changed");
        assertThat(result.results().get(0).detail().arguments())
                .containsExactly(lastOf(now).title());
        assertThat(journal.lastRun()).isEmpty();
    }

    static Stream<Arguments> same() {
        return Stream.of(
                Arguments.of("the same", List.of(START), List.of(START)),
                Arguments.of("less", List.of(START, new StartService("wuauserv")), List.of(START)),
                Arguments.of("nothing", List.of(START), List.of()),
                Arguments.of("another offset", List.of(clock(137)), List.of(clock(139))),
                Arguments.of(
                        "services that are noted again",
                        List.of(new StoppedServices().stop("BITS")),
                        List.of(new StoppedServices().stop("BITS"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("same")
    void a_fix_that_does_no_more_than_was_shown_runs(String what, List<Step> shown, List<Step> now) {
        RunResult result = run(shown, now);
        assertThat(ran).as(what).isEqualTo(now);
        assertThat(result.verdict()).isNotEqualTo(Verdict.BLOCKED);
    }

    @Test
    void the_other_fixes_of_the_plan_still_run() {
        Fix other = ProblemSets.fix("heavy", new StartService("BITS"));
        Planner planner = new Planner(pc, List.of(fix(), other));
        Plan plan = planner.forFixes(ProblemSets.report(), Map.of("light", "", "heavy", ""));
        steps.add(new StopService("BITS"));
        RunResult result = repairer(planner).run(plan, new Noting());
        assertThat(ran).containsExactly(new StartService("BITS"));
        assertThat(result.results().get(0).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    private RunResult run(List<Step> shown, List<Step> now) {
        steps.addAll(shown);
        Planner planner = new Planner(pc, List.of(fix()));
        Plan plan = planner.forFixes(ProblemSets.report(), Map.of("light", ""));
        steps.clear();
        steps.addAll(now);
        return repairer(planner).run(plan, new Noting());
    }

    private Fix fix() {
        return Fix.of(ProblemSets.declaration("light"), (any, value) -> FixProposal.of(List.copyOf(steps)));
    }

    private Repairer repairer(Planner planner) {
        Patience none = new Patience(Duration.ZERO, Duration.ZERO, pause -> false);
        return new Repairer(pc, planner, journal, RunLock.inMemory(), ProblemSets::report, none);
    }

    private static Step clock(int seconds) {
        MeasuredOffset offset = new MeasuredOffset(Duration.ofSeconds(seconds), Instant.EPOCH, 0);
        return StepClock.now(offset, pause -> false);
    }

    private static Step lastOf(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    private final class Noting implements RunListener {
        @Override
        public void fixStarted(FixDeclaration fix, List<Step> begun) {
            ran.addAll(begun);
        }
    }
}
