package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RestorePoints.Point;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.CreateRestorePoint;
import org.patchlight.repair.step.Step;

/** Heavier fixes begin with a restore point, one for a run, and don't begin without it unless the person says so. */
class RestorePointFirstTest {
    private static final Map<String, String> TWO = Map.of("reset-signature-catalog", "", "repair-component-store", "");

    private SimulatedPc pc = SimulatedPc.of("component-store-corrupt");
    private final Journal journal = Journal.inMemory();

    private Planner planner() {
        return new Planner(pc, FixCatalogue.all(TrustedTime.NONE), RunLock.inMemory(), () -> true);
    }

    private RunResult run(Plan plan) {
        return run(plan, RunListener.NONE);
    }

    private RunResult run(Plan plan, RunListener listener) {
        AffectedPc affected = new AffectedPc(pc);
        return new Repairer(
                        pc,
                        planner(),
                        journal,
                        RunLock.inMemory(),
                        affected::check,
                        new Patience(Duration.ZERO, Duration.ZERO, duration -> true))
                .run(plan, listener);
    }

    private Plan plan(Planner planner, Map<String, String> fixes) {
        return planner.forFixes(new AffectedPc(pc).check(), fixes);
    }

    private List<Point> points() throws PcException {
        return pc.restorePoints().all(Duration.ofSeconds(1));
    }

    private static List<String> actions(Plan plan, int fix) {
        return plan.fixes().get(fix).steps().stream().map(Step::action).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "component-store-corrupt, repair-component-store, true",
        "healthy, reset-signature-catalog, true",
        "update-blocker, remove-update-blocker, true",
        "driver-problem, update-drivers, true",
        "update-service-disabled, restore-update-services, false",
        "update-files-missing, reset-update-cache, false",
        "clock-behind, resync-clock, false",
        "healthy, remove-update-blocker, false", // nothing to do, so nothing to protect
    })
    void only_heavier_fixes_with_steps_begin_with_one(String scenario, String fix, boolean first) {
        pc = SimulatedPc.of(scenario);
        List<String> actions = actions(plan(planner(), Map.of(fix, "")), 0);
        assertThat(actions.contains(CreateRestorePoint.ACTION)).isEqualTo(first);
        assertThat(actions.indexOf(CreateRestorePoint.ACTION)).isLessThanOrEqualTo(0);
    }

    @Test
    void one_serves_all_fixes_of_a_run_and_stays_when_the_run_is_undone() throws Exception {
        pc.registry().write(RestoreSettings.KEY, RestoreSettings.FREQUENCY, new RegistryValue.Number(0));
        Plan plan = plan(planner(), TWO);
        assertThat(actions(plan, 0)).startsWith(CreateRestorePoint.ACTION);
        assertThat(actions(plan, 1)).startsWith(CreateRestorePoint.ACTION);
        List<String> firstSteps = new ArrayList<>();
        RunResult result = run(plan, new RunListener() {
            @Override
            public void fixStarted(FixDeclaration fix, List<Step> steps) {
                firstSteps.add(steps.get(0).action());
            }
        });
        assertThat(result.results()).extracting(FixResult::verdict).doesNotContain(Verdict.FAILED, Verdict.BLOCKED);
        assertThat(firstSteps).hasSize(2).containsOnlyOnce(CreateRestorePoint.ACTION);
        assertThat(points()).hasSize(1);
        assertThat(journal.read(result.run()).stream()
                        .filter(entry -> entry.action().equals(CreateRestorePoint.ACTION)))
                .as("intent and end of one step")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "RPSessionInterval, 0, false, restore-points-off",
        "DisableSR, 1, false, restore-points-off",
        "DisableSR, 1, true, restore-points-by-policy",
    })
    void where_system_restore_is_off_a_guard_says_so_and_the_fix_waits(
            String name, long value, boolean policy, String guard) throws PcException {
        RegistryKey key = policy ? RestoreSettings.POLICY : RestoreSettings.KEY;
        pc.registry().write(key, name, new RegistryValue.Number(value));
        Plan plan = plan(planner(), TWO);
        assertThat(plan.blockers()).extracting(Blocker::id).containsExactly(guard);
        assertThat(run(plan).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void only_the_heavier_fixes_wait() throws PcException {
        pc = SimulatedPc.of("restore-points-off+component-store-corrupt+update-service-disabled");
        RunResult result = run(plan(planner(), Map.of("restore-update-services", "", "repair-component-store", "")));
        assertThat(result.results())
                .extracting(FixResult::fixId, FixResult::verdict)
                .containsExactly(
                        tuple("restore-update-services", Verdict.FIXED),
                        tuple("repair-component-store", Verdict.BLOCKED));
    }

    @Test
    void a_refused_restore_point_ends_the_fix_before_it_changes_anything() throws PcException {
        pc = SimulatedPc.of("restore-point-refused+component-store-corrupt");
        int damaged = pc.keeper().read(model -> model.damagedComponents.size());
        RunResult result = run(plan(planner(), Map.of("repair-component-store", "")));
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(result.results().get(0).detail().key()).isEqualTo("verdict.detail.unprotected");
        int left = pc.keeper().read(model -> model.damagedComponents.size());
        assertThat(left).isEqualTo(damaged);
        assertThat(points()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"restore-points-off", "restore-point-refused", "healthy"})
    void a_person_may_go_on_without(String restore) throws PcException {
        pc = SimulatedPc.of("component-store-corrupt+" + restore);
        Plan plan = plan(planner().withoutRestorePoints(), Map.of("repair-component-store", ""));
        assertThat(plan.isUnprotected()).isTrue();
        assertThat(plan.blockers()).isEmpty();
        assertThat(run(plan).verdict()).isEqualTo(Verdict.FIXED);
        assertThat(points()).isEmpty();
    }

    @Test
    void a_server_says_that_it_has_none_and_the_fix_goes_on() throws PcException {
        pc.registry()
                .write(
                        RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"),
                        "InstallationType",
                        new RegistryValue.Text("Server Core", false));
        Plan plan = plan(planner(), Map.of("repair-component-store", ""));
        assertThat(actions(plan, 0)).doesNotContain(CreateRestorePoint.ACTION);
        assertThat(plan.blockers()).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo("restore-points-absent");
            assertThat(note.isNote()).isTrue();
        });
        assertThat(run(plan).verdict()).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_plan_that_was_shown_without_gets_none_when_its_turn_comes() throws PcException {
        Plan shown = plan(planner().withoutRestorePoints(), TWO);
        assertThat(run(shown).results()).extracting(FixResult::verdict).doesNotContain(Verdict.BLOCKED);
        assertThat(points()).isEmpty();
    }
}
