package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.guard.Candidate;
import org.patchlight.repair.guard.Guards;
import org.patchlight.repair.guard.Objection;
import org.patchlight.repair.guard.Undertaking;

/** What must not be begun, and what is said instead. */
class GuardsTest {
    private static final RegistryKey PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending");
    private static final Finding FAILED = Ills.updates("update-failed", Ills.NOON, "reset-update-cache");
    private static final Candidate RESET = new Candidate(Ills.declaration("reset-update-cache"), List.of(FAILED));
    private static final Candidate RESTORE = new Candidate(Ills.declaration("restore-update-services"), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"PT301S", "-PT301S", "PT4000S"})
    void what_needs_servers_waits_for_a_clock_that_is_more_than_five_minutes_off(String offset) {
        assertThat(clockFirst(wrong(Duration.parse(offset)), RESET, RESTORE)).containsExactly("reset-update-cache");
        assertThat(clockFirst(wrong(Duration.parse(offset)), RESTORE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT300S", "-PT300S", "PT137.2S"})
    void a_clock_that_certificates_bear_leaves_updates_to_be_repaired(String offset) {
        assertThat(clockFirst(wrong(Duration.parse(offset)), RESET)).isEmpty();
    }

    @Test
    void a_clock_of_which_nobody_knows_how_far_it_is_off_blocks_nothing() {
        Finding unmeasured = Ills.finding("clock-behind", Subject.CLOCK, Severity.PROBLEM, Ills.NOON, "resync-clock");
        assertThat(clockFirst(unmeasured, RESET)).isEmpty();
    }

    @Test
    void a_clock_that_the_same_plan_sets_first_blocks_nothing_until_then() {
        Finding wrong = wrong(Duration.ofHours(1));
        Candidate clock = new Candidate(Ills.declaration("resync-clock", Subject.CLOCK), List.of(wrong));
        assertThat(clockFirst(wrong, clock, RESET)).isEmpty();
    }

    @Test
    void a_clock_that_could_not_be_set_stops_what_needs_servers_and_nothing_else() {
        SimulatedPc pc = SimulatedPc.of("clock-ahead+offline+update-service-disabled+update-files-missing");
        Patient patient = new Patient(pc);
        RunResult result =
                patient.repairs(Journal.inMemory()).run(patient.planner().forAll(patient.look()), RunListener.NONE);
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.BLOCKED)
                .extracting(FixResult::fixId)
                .contains("reset-update-cache")
                .doesNotContain("restore-update-services", "resync-clock");
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
        assertThat(patient.planner().forAll(patient.look()).objections())
                .as("a restart is not what helps while it works")
                .extracting(Objection::id)
                .containsExactly("servicing-busy");
        RunResult late = patient.repairs(Journal.inMemory()).run(before, RunListener.NONE);
        assertThat(late.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(late.results()).extracting(FixResult::detail).containsOnly(busy);
        pc.services().stop("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(patient.planner().forAll(patient.look()).block()).contains(Message.of("guard.restart-pending"));
    }

    @Test
    void folders_are_not_put_back_while_windows_is_serviced() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        Patient patient = new Patient(pc);
        Journal journal = Journal.inMemory();
        Plan plan = patient.planner().forFixes(patient.look(), Map.of("reset-update-cache", "whole"));
        patient.repairs(journal).run(plan, RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        pc.services().start("TrustedInstaller", Duration.ofSeconds(1));
        pc.registry().write(PENDING, "Package_1", new RegistryValue.Number(1));
        assertThat(undoer.propose(null).block()).contains(Message.of("guard.servicing-busy"));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.BLOCKED);
        pc.services().stop("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
    }

    @Test
    void a_disk_without_room_stops_what_is_downloaded_anew_alone() {
        Plan plan = plan("disk-full+clock-behind+update-files-missing");
        assertThat(plan.block()).isEmpty();
        assertThat(plan.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.id()).isEqualTo("disk-short");
            assertThat(objection.fixes()).containsExactly("reset-update-cache");
            assertThat(objection.why().arguments()).containsExactly("C:", "1.8");
        });
        assertThat(plan("disk-full+signature-catalog-damaged")
                        .objections()
                        .get(0)
                        .fixes())
                .doesNotContain("reset-signature-catalog");
    }

    @Test
    void a_battery_that_may_not_last_stops_what_is_long_alone() {
        assertThat(plan("on-battery+component-store-corrupt").block()).contains(Message.of("guard.on-battery"));
        Plan both = plan("on-battery+component-store-corrupt+update-files-missing");
        assertThat(both.block()).isEmpty();
        assertThat(both.objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.fixes()).containsExactly("repair-component-store"));
        Patient patient = new Patient(SimulatedPc.of("on-battery+driver-problem"));
        RunResult result =
                patient.repairs(Journal.inMemory()).run(patient.planner().forAll(patient.look()), RunListener.NONE);
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.BLOCKED)
                .extracting(FixResult::fixId)
                .containsExactly("update-drivers");
    }

    @Test
    void everything_that_stands_against_a_plan_is_told_in_one_order() throws PcException {
        SimulatedPc pc = SimulatedPc.of("on-battery+disk-full+restart-pending+component-store-corrupt");
        Pc managed = new BorrowedPc(pc) {
            @Override
            public PcFacts facts() {
                return managed(super.facts());
            }
        };
        Plan plan = new Patient(managed).planner().forAll(new Patient(pc).look());
        assertThat(plan.objections())
                .extracting(Objection::id)
                .containsExactly("managed", "restart-pending", "disk-short", "on-battery");
        assertThat(plan.block()).contains(Message.of("guard.managed"));
    }

    @Test
    void fixes_that_are_blocked_one_by_one_are_blocked_together() {
        Plan plan = new Patient(SimulatedPc.of("on-battery+disk-full"))
                .planner()
                .forFixes(Ills.report(), Map.of("update-drivers", "", "reset-update-cache", ""));
        assertThat(plan.objections()).extracting(Objection::id).containsExactly("disk-short", "on-battery");
        assertThat(plan.block()).isPresent();
    }

    @Test
    void another_repair_that_is_running_stands_against_any_plan() throws IOException {
        RunLock lock = RunLock.inMemory();
        Pc pc = SimulatedPc.of("healthy");
        Planner planner = new Planner(pc, List.of(Ills.fix("retry-update")), lock);
        assertThat(planner.forFixes(Ills.report(), Map.of("retry-update", "")).objections())
                .isEmpty();
        try (RunLock.Held held = lock.tryHold().orElseThrow()) {
            assertThat(held).isNotNull();
            Plan plan = planner.forFixes(Ills.report(), Map.of("retry-update", ""));
            assertThat(plan.block()).contains(Message.of("guard.other-run"));
            assertThat(planner.forFixes(Ills.report(), Map.of()).objections()).isEmpty();
        }
        assertThat(planner.forFixes(Ills.report(), Map.of("retry-update", "")).block())
                .isEmpty();
    }

    @Test
    void a_pc_that_does_not_tell_of_its_disk_and_power_is_not_held_up() {
        Pc silent = new BorrowedPc(SimulatedPc.of("disk-full+on-battery")) {
            @Override
            public org.patchlight.pc.Power power() {
                return new org.patchlight.pc.Power() {
                    @Override
                    public void restart(Duration delay) {
                        throw new AssertionError("nobody asked for a restart");
                    }

                    @Override
                    public boolean isSavingBattery() {
                        return true;
                    }
                };
            }
        };
        Candidate store = new Candidate(Ills.declaration("update-drivers"), List.of());
        assertThat(Guards.against(new Undertaking(silent, Ills.report(FAILED), List.of(store), false)))
                .isEmpty();
    }

    @Test
    void each_guard_says_what_to_do_instead() {
        ResourceBundle words = ResourceBundle.getBundle("org.patchlight.words.repair");
        for (String id : List.of(
                "managed",
                "servicing-busy",
                "restart-pending",
                "zone-first",
                "clock-first",
                "disk-short",
                "on-battery",
                "other-run")) {
            assertThat(words.getString("guard." + id).split("[.:;] ", -1))
                    .as(id)
                    .hasSizeGreaterThan(1);
        }
    }

    private static Plan plan(String scenario) {
        Patient patient = new Patient(SimulatedPc.of(scenario));
        return patient.planner().forAll(patient.look());
    }

    private static Finding wrong(Duration offset) {
        String id = offset.isNegative() ? "clock-ahead" : "clock-behind";
        return Ills.finding(id, Subject.CLOCK, Severity.PROBLEM, Ills.NOON, "resync-clock")
                .withClockOffset(offset);
    }

    private static List<String> clockFirst(Finding clock, Candidate... fixes) {
        Undertaking about =
                new Undertaking(SimulatedPc.of("healthy"), Ills.report(clock, FAILED), List.of(fixes), false);
        return Guards.against(about).stream()
                .filter(objection -> objection.id().equals("clock-first"))
                .flatMap(objection -> objection.fixes().stream())
                .toList();
    }
}
