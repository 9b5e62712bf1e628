package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.Plan.PlannedFix;

/** What must not be begun, and what is said instead. */
class GuardsTest {
    private static final RegistryKey PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending");
    private static final Finding WRONG =
            Ills.finding("clock-behind", Subject.CLOCK, Severity.PROBLEM, Ills.NOON, "resync-clock");
    private static final Finding FAILED = Ills.updates("update-failed", Ills.NOON, "reset-update-cache");
    private static final PlannedFix CLOCK = new PlannedFix(
            new FixDeclaration(
                    "resync-clock",
                    Subject.CLOCK,
                    List.of(),
                    true,
                    Undo.NONE,
                    false,
                    true,
                    FixTerms.of(Duration.ofMinutes(1), false)),
            null,
            List.of(WRONG),
            List.of(),
            null);
    private static final PlannedFix RESET = Ills.planned("reset-update-cache", FAILED);
    private static final PlannedFix RESTORE = Ills.planned("restore-update-services", FAILED);
    private static final Plan PLAN = new Plan(true, List.of(CLOCK, RESTORE, RESET), List.of(), null);

    @Test
    void nothing_is_reset_while_the_clock_of_the_same_plan_is_still_wrong() {
        assertThat(ClockFirst.block(Ills.report(WRONG, FAILED), PLAN, RESET))
                .isEqualTo(Message.of("guard.clock-first"));
        assertThat(ClockFirst.block(Ills.report(WRONG, FAILED), PLAN, RESTORE)).isNull();
        assertThat(ClockFirst.block(Ills.report(FAILED), PLAN, RESET)).isNull();
        assertThat(ClockFirst.block(Ills.report(WRONG, FAILED), PLAN, CLOCK)).isNull();
    }

    @Test
    void a_clock_that_nobody_was_to_set_blocks_nothing() {
        Plan alone = new Plan(false, List.of(RESET), List.of(), null);
        assertThat(ClockFirst.block(Ills.report(WRONG, FAILED), alone, RESET)).isNull();
    }

    @Test
    void nothing_is_done_to_updates_while_windows_is_serviced() throws PcException {
        SimulatedPc pc = SimulatedPc.of("update-files-missing");
        Patient patient = new Patient(pc);
        Plan before = patient.planner().forAll(patient.look());
        pc.services().start("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(patient.planner().forAll(patient.look()).block()).as("idle").isEmpty();
        pc.registry().write(PENDING, "Package_1", new RegistryValue.Number(1));
        Message busy = Message.of("guard.servicing-busy");
        assertThat(patient.planner().forAll(patient.look()).block()).contains(busy);
        RunResult late = patient.repairs(Journal.inMemory()).run(before, RunListener.NONE);
        assertThat(late.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(late.results()).extracting(FixResult::detail).containsOnly(busy);
        pc.services().stop("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(patient.planner().forAll(patient.look()).block()).contains(Message.of("guard.restart-pending"));
    }
}
