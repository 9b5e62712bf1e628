package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.helper.HelperPlan.NotThisPlanException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.step.CreateRestorePoint;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.undo.Undoer;

/** The helper, whose own settings want restore points, follows what the person chose. */
class HelperPlanTest {
    private final SimulatedPc pc = SimulatedPc.of("component-store-corrupt");
    private final AffectedPc affected = new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory());
    private final Planner planner = new Planner(pc, FixCatalogue.all(TrustedTime.NONE), RunLock.inMemory(), () -> true);

    private Plan again(Plan shown) throws Exception {
        HelperOrder.Repair order = HelperOrder.Repair.of(UUID.randomUUID(), shown);
        HelperOrder read = OrderReader.read(order.arguments());
        HelperTools tools = new HelperTools(
                pc,
                planner,
                affected.repairs(Journal.inMemory()),
                new Undoer(pc, Journal.inMemory(), RunLock.inMemory()),
                affected::check);
        return new HelperPlan(tools).of((HelperOrder.Repair) read);
    }

    private static boolean hasRestorePoint(Plan plan) {
        return plan.fixes().stream()
                .flatMap(fix -> fix.steps().stream())
                .map(Step::action)
                .anyMatch(CreateRestorePoint.ACTION::equals);
    }

    @Test
    void a_plan_with_a_restore_point_keeps_it() throws Exception {
        assertThat(hasRestorePoint(again(planner.forAll(affected.check())))).isTrue();
        Plan named = planner.forFixes(affected.check(), Map.of("repair-component-store", ""));
        assertThat(hasRestorePoint(again(named))).isTrue();
    }

    @Test
    void a_person_who_goes_on_without_is_followed() throws Exception {
        Planner without = planner.withoutRestorePoints();
        assertThat(hasRestorePoint(again(without.forAll(affected.check())))).isFalse();
        Plan named = without.forFixes(affected.check(), Map.of("repair-component-store", ""));
        assertThat(hasRestorePoint(again(named))).isFalse();
    }

    @Test
    void without_the_consent_to_a_restore_point_none_is_made() throws Exception {
        Plan shown = planner.withoutRestorePoints().forAll(affected.check());
        HelperOrder.Repair forged = new HelperOrder.Repair(
                UUID.randomUUID(), true, Map.of("repair-component-store", ""), ConsentedSteps.of(shown));
        HelperTools tools = new HelperTools(
                pc,
                planner,
                affected.repairs(Journal.inMemory()),
                new Undoer(pc, Journal.inMemory(), RunLock.inMemory()),
                affected::check);
        assertThat(catchThrowable(() -> new HelperPlan(tools).of(forged))).isInstanceOf(NotThisPlanException.class);
    }
}
