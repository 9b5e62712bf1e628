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
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.guard.GuardedFix;
import org.patchlight.repair.guard.Guards;
import org.patchlight.repair.guard.RepairContext;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** What can't run right now, and which reason is shown. */
class GuardsTest {
    private static final RegistryKey PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending");
    private static final Finding FAILED = ProblemSets.updates("update-failed", ProblemSets.NOON, "reset-update-cache");
    private static final GuardedFix RESET = new GuardedFix(declared("reset-update-cache"), List.of(FAILED));
    private static final GuardedFix RESTORE = new GuardedFix(declared("restore-update-services"), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"PT301S", "-PT301S", "PT4000S"})
    void fixes_that_need_servers_wait_for_a_clock_more_than_five_minutes_off(String offset) {
        assertThat(clockFirst(wrong(Duration.parse(offset)), RESET, RESTORE)).containsExactly("reset-update-cache");
        assertThat(clockFirst(wrong(Duration.parse(offset)), RESTORE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT300S", "-PT300S", "PT137.2S"})
    void a_clock_that_certificates_tolerate_blocks_no_update_fix(String offset) {
        assertThat(clockFirst(wrong(Duration.parse(offset)), RESET)).isEmpty();
    }

    @Test
    void a_clock_with_unknown_offset_blocks_nothing() {
        Finding unmeasured =
                ProblemSets.finding("clock-behind", Subject.CLOCK, Severity.PROBLEM, ProblemSets.NOON, "resync-clock");
        assertThat(clockFirst(unmeasured, RESET)).isEmpty();
    }

    @Test
    void a_clock_that_the_same_plan_sets_first_blocks_nothing() {
        Finding wrong = wrong(Duration.ofHours(1));
        GuardedFix clock = new GuardedFix(declared("resync-clock"), List.of(wrong));
        assertThat(clockFirst(wrong, clock, RESET)).isEmpty();
    }

    @Test
    void a_clock_that_could_not_be_set_blocks_only_fixes_that_need_servers() {
        SimulatedPc pc = SimulatedPc.of("clock-ahead+offline+update-service-disabled+update-files-missing");
        AffectedPc affected = new AffectedPc(pc);
        RunResult result =
                affected.repairs(Journal.inMemory()).run(affected.planner().forAll(affected.check()), RunListener.NONE);
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.BLOCKED)
                .extracting(FixResult::fixId)
                .contains("reset-update-cache")
                .doesNotContain("restore-update-services", "resync-clock");
    }

    @Test
    void update_fixes_wait_while_windows_is_serviced() throws PcException {
        SimulatedPc pc = SimulatedPc.of("update-files-missing");
        AffectedPc affected = new AffectedPc(pc);
        Plan before = affected.planner().forAll(affected.check());
        pc.services().start("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(affected.planner().forAll(affected.check()).block())
                .as("idle")
                .isEmpty();
        pc.registry().write(PENDING, "Package_1", new RegistryValue.Number(1));
        Message busy = Message.of("guard.servicing-busy");
        assertThat(affected.planner().forAll(affected.check()).block()).contains(busy);
        assertThat(affected.planner().forAll(affected.check()).blockers())
                .as("a restart is not what helps while it works")
                .extracting(Blocker::id)
                .containsExactly("servicing-busy");
        RunResult late = affected.repairs(Journal.inMemory()).run(before, RunListener.NONE);
        assertThat(late.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(late.results()).extracting(FixResult::detail).containsOnly(busy);
        pc.services().stop("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(affected.planner().forAll(affected.check()).block()).contains(Message.of("guard.restart-pending"));
    }

    @Test
    void an_update_that_waits_for_the_person_blocks_no_clock_fix() {
        GuardedFix clock = new GuardedFix(declared("resync-clock"), List.of());
        assertThat(afterRestart(PendingRestart.BY_PERSON, clock)).isEmpty();
        assertThat(afterRestart(PendingRestart.BY_PERSON, clock, RESET))
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.fixes()).containsExactly("reset-update-cache");
                    assertThat(blocker.why()).isEqualTo(Message.of("guard.restart-by-person"));
                });
        assertThat(afterRestart(PendingRestart.PLAIN, clock)).isNotEmpty();
    }

    private static List<Blocker> afterRestart(PendingRestart end, GuardedFix... fixes) {
        Finding pending = new Finding(
                "restart-pending",
                Subject.UPDATES,
                Severity.ATTENTION,
                end.arguments(),
                List.of(),
                ProblemSets.NOON,
                null,
                List.of());
        return Guards.against(
                new RepairContext(SimulatedPc.of("healthy"), ProblemSets.report(pending), List.of(fixes), false));
    }

    @Test
    void folders_are_not_restored_while_windows_is_serviced() throws PcException, IOException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        AffectedPc affected = new AffectedPc(pc);
        Journal journal = Journal.inMemory();
        Plan plan = affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", "whole"));
        affected.repairs(journal).run(plan, RunListener.NONE);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        pc.services().start("TrustedInstaller", Duration.ofSeconds(1));
        pc.registry().write(PENDING, "Package_1", new RegistryValue.Number(1));
        assertThat(undoer.propose(null).block()).contains(Message.of("guard.servicing-busy"));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.BLOCKED);
        pc.services().stop("TrustedInstaller", Duration.ofSeconds(1));
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
    }

    @Test
    void a_full_disk_blocks_only_fixes_that_download_again() {
        Plan plan = plan("disk-full+clock-behind+update-files-missing");
        assertThat(plan.block()).isEmpty();
        assertThat(plan.blockers()).singleElement().satisfies(blocker -> {
            assertThat(blocker.id()).isEqualTo("disk-short");
            assertThat(blocker.fixes()).containsExactly("reset-update-cache");
            assertThat(blocker.why().arguments()).containsExactly("C:", "1.8");
        });
        assertThat(plan("disk-full+signature-catalog-damaged").blockers().get(0).fixes())
                .doesNotContain("reset-signature-catalog");
    }

    @Test
    void a_low_battery_blocks_only_long_fixes() {
        assertThat(plan("on-battery+component-store-corrupt").block()).contains(Message.of("guard.on-battery"));
        Plan both = plan("on-battery+component-store-corrupt+update-files-missing");
        assertThat(both.block()).isEmpty();
        assertThat(both.blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.fixes()).containsExactly("repair-component-store"));
        AffectedPc affected = new AffectedPc(SimulatedPc.of("on-battery+driver-problem"));
        RunResult result =
                affected.repairs(Journal.inMemory()).run(affected.planner().forAll(affected.check()), RunListener.NONE);
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.BLOCKED)
                .extracting(FixResult::fixId)
                .containsExactly("update-drivers");
    }

    @Test
    void every_blocker_of_a_plan_is_shown_in_one_order() throws PcException {
        SimulatedPc pc = SimulatedPc.of("on-battery+disk-full+restart-pending+component-store-corrupt");
        Pc managed = new BorrowedPc(pc) {
            @Override
            public PcFacts facts() {
                return managed(super.facts());
            }
        };
        Plan plan = new AffectedPc(managed).planner().forAll(new AffectedPc(pc).check());
        assertThat(plan.blockers())
                .extracting(Blocker::id)
                .containsExactly("managed", "restart-pending", "disk-short", "on-battery");
        assertThat(plan.block()).contains(Message.of("guard.managed"));
    }

    @Test
    void fixes_that_are_blocked_one_by_one_are_blocked_together() {
        Plan plan = new AffectedPc(SimulatedPc.of("on-battery+disk-full"))
                .planner()
                .forFixes(ProblemSets.report(), Map.of("update-drivers", "", "reset-update-cache", ""));
        assertThat(plan.blockers()).extracting(Blocker::id).containsExactly("disk-short", "on-battery");
        assertThat(plan.block()).isPresent();
    }

    @Test
    void another_running_repair_blocks_any_plan() throws IOException {
        RunLock lock = RunLock.inMemory();
        Pc pc = SimulatedPc.of("healthy");
        Planner planner = new Planner(pc, List.of(ProblemSets.fix("retry-update")), lock);
        assertThat(planner.forFixes(ProblemSets.report(), Map.of("retry-update", ""))
                        .blockers())
                .isEmpty();
        try (RunLock.Held held = lock.tryHold().orElseThrow()) {
            assertThat(held).isNotNull();
            Plan plan = planner.forFixes(ProblemSets.report(), Map.of("retry-update", ""));
            assertThat(plan.block()).contains(Message.of("guard.other-run"));
            assertThat(planner.forFixes(ProblemSets.report(), Map.of()).blockers())
                    .isEmpty();
        }
        assertThat(planner.forFixes(ProblemSets.report(), Map.of("retry-update", ""))
                        .block())
                .isEmpty();
    }

    @Test
    void an_unreadable_disk_or_power_state_blocks_nothing() {
        Pc silent = new BorrowedPc(SimulatedPc.of("disk-full+on-battery")) {
            @Override
            public org.patchlight.pc.Power power() {
                return new org.patchlight.pc.Power() {
                    @Override
                    public void restart(Duration delay) {
                        throw new AssertionError("no one asked for a restart");
                    }

                    @Override
                    public boolean isSavingBattery() {
                        return true;
                    }
                };
            }
        };
        GuardedFix store = new GuardedFix(declared("update-drivers"), List.of());
        assertThat(Guards.against(new RepairContext(silent, ProblemSets.report(FAILED), List.of(store), false)))
                .isEmpty();
    }

    @Test
    void each_guard_says_what_to_do_instead() {
        ResourceBundle words = ResourceBundle.getBundle("org.patchlight.words.repair");
        for (String id : List.of(
                "managed",
                "servicing-busy",
                "updates-installing",
                "servicing-likely",
                "servicing-unknown",
                "restart-pending",
                "restart-by-person",
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
        AffectedPc affected = new AffectedPc(SimulatedPc.of(scenario));
        return affected.planner().forAll(affected.check());
    }

    private static Finding wrong(Duration offset) {
        String id = offset.isNegative() ? "clock-ahead" : "clock-behind";
        return ProblemSets.finding(id, Subject.CLOCK, Severity.PROBLEM, ProblemSets.NOON, "resync-clock")
                .withClockOffset(offset);
    }

    private static List<String> clockFirst(Finding clock, GuardedFix... fixes) {
        RepairContext about =
                new RepairContext(SimulatedPc.of("healthy"), ProblemSets.report(clock, FAILED), List.of(fixes), false);
        return Guards.against(about).stream()
                .filter(blocker -> blocker.id().equals("clock-first"))
                .flatMap(blocker -> blocker.fixes().stream())
                .toList();
    }

    private static FixDeclaration declared(String id) {
        return FixCatalogue.declaration(id).orElseThrow();
    }
}
