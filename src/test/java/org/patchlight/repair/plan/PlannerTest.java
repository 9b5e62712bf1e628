package org.patchlight.repair.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.guard.Blocker;

class PlannerTest {
    private static final Finding WRONG_ZONE =
            problem("wrong-time-zone", Subject.CLOCK, "set-time-zone", "resync-clock");
    private static final Finding BEHIND = problem("clock-behind", Subject.CLOCK, "resync-clock");
    private static final Finding FAILED =
            problem("update-failed", Subject.UPDATES, "reset-update-cache", "retry-update");
    private static final Finding RESTART =
            ProblemSets.finding("restart-pending", Subject.UPDATES, Severity.ATTENTION, ProblemSets.NOON, "restart-pc");

    private final Pc pc = SimulatedPc.of("clock-wrong-zone");

    @Test
    void fixes_are_run_in_the_order_of_the_catalogue_each_once() {
        Plan plan =
                planner().forAll(ProblemSets.report(FAILED, BEHIND, problem("other", Subject.UPDATES, "retry-update")));
        assertThat(ids(plan)).containsExactly("resync-clock", "reset-update-cache", "retry-update");
        assertThat(plan.fixes().get(2).resolves()).extracting(Finding::id).containsExactly("update-failed", "other");
        assertThat(plan.block()).isEmpty();
    }

    @Test
    void fixes_that_need_a_choice_are_left_to_the_person_with_all_that_depend_on_it() {
        Plan plan = planner().forAll(ProblemSets.report(WRONG_ZONE, FAILED));
        assertThat(ids(plan)).containsExactly("reset-update-cache", "retry-update");
        assertThat(plan.leftToThePerson()).containsExactly(WRONG_ZONE);
    }

    @Test
    void a_problem_without_a_fix_is_left_to_the_person() {
        Finding missing = problem("update-service-missing", Subject.UPDATES);
        Plan plan = planner().forAll(ProblemSets.report(missing));
        assertThat(plan.fixes()).isEmpty();
        assertThat(plan.leftToThePerson()).containsExactly(missing);
    }

    @Test
    void without_problems_the_plan_is_empty_and_not_blocked() {
        Plan plan = managed().forAll(ProblemSets.report());
        assertThat(plan.fixes()).isEmpty();
        assertThat(plan.block()).isEmpty();
    }

    @Test
    void a_plan_says_that_it_is_not_known_whether_an_organisation_manages_the_pc() {
        Planner unsure = managed(new Management(false, false, false, true));
        Plan plan = named(unsure, ProblemSets.report(FAILED), "retry-update");
        assertThat(plan.block()).isEmpty();
        assertThat(plan.blockers()).hasSize(1).allMatch(Blocker::isNote);
        assertThat(plan.blockers().get(0).why()).isEqualTo(Message.of("guard.management-unread"));
        assertThat(unsure.forAll(ProblemSets.report()).blockers()).isEmpty();
        assertThat(named(planner(), ProblemSets.report(FAILED), "retry-update").blockers())
                .isEmpty();
        Planner sure = managed(new Management(true, false, false, true));
        assertThat(named(sure, ProblemSets.report(FAILED), "retry-update").blockers())
                .extracting(Blocker::id)
                .containsExactly("managed");
    }

    @Test
    void a_managed_pc_is_left_alone_for_all_problems_and_for_one_fix() {
        assertThat(managed().forAll(ProblemSets.report(FAILED)).block()).contains(Message.of("guard.managed"));
        assertThat(managed()
                        .forAll(ProblemSets.report(problem("x", Subject.UPDATES)))
                        .block())
                .contains(Message.of("guard.managed"));
        assertThat(named(managed(), ProblemSets.report(), "open-nothing").block())
                .contains(Message.of("guard.managed"));
    }

    @Test
    void a_pending_restart_blocks_everything_except_the_restart() {
        Message guard = Message.of("guard.restart-pending");
        assertThat(planner().forAll(ProblemSets.report(RESTART, BEHIND)).block())
                .contains(guard);
        assertThat(planner().forAll(ProblemSets.report(RESTART, WRONG_ZONE)).block())
                .contains(guard);
        assertThat(named(planner(), ProblemSets.report(RESTART), "reset-update-cache")
                        .block())
                .contains(guard);
        assertThat(named(planner(), ProblemSets.report(RESTART, FAILED), "restart-pc", "retry-update")
                        .block())
                .contains(guard);
        assertThat(planner().forAll(ProblemSets.report(RESTART)).block()).isEmpty();
        assertThat(named(planner(), ProblemSets.report(RESTART, FAILED), "restart-pc")
                        .block())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resync-clock",
                "enable-internet-time",
                "resync-clock set-time-zone",
                "set-time-zone=Nowhere resync-clock"
            })
    void the_clock_is_not_set_while_the_zone_is_wrong(String wanted) {
        assertThat(named(planner(), ProblemSets.report(WRONG_ZONE), wanted.split(" ", -1))
                        .block())
                .contains(Message.of("guard.zone-first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-time-zone=Tokyo Standard Time", "set-time-zone=gmt standard time", "set-time-zone"})
    void a_zone_can_be_chosen_even_the_current_one(String zone) {
        assertThat(named(planner(), ProblemSets.report(WRONG_ZONE), zone).block())
                .isEmpty();
        if (zone.indexOf('=') > 0) {
            assertThat(named(planner(), ProblemSets.report(WRONG_ZONE), zone, "resync-clock")
                            .block())
                    .isEmpty();
        }
    }

    @Test
    void an_unknown_fix_id_is_the_message_of_the_exception() {
        assertThatThrownBy(() -> named(planner(), ProblemSets.report(), "resync-clock", "no-such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no-such");
    }

    @Test
    void a_fix_whose_steps_cannot_be_worked_out_says_why() {
        Fix unreadable = Fix.of(ProblemSets.declaration("retry-update"), (affected, value) -> {
            throw new PcException(Reason.DENIED, "read", "it", 5);
        });
        Plan plan = new Planner(pc, List.of(unreadable))
                .forAll(ProblemSets.report(problem("update-failed", Subject.UPDATES, "retry-update")));
        assertThat(plan.fixes().get(0).steps()).isEmpty();
        assertThat(plan.fixes().get(0).obstacle().orElseThrow().key()).isEqualTo("failure.denied");
    }

    private Planner planner() {
        return new Planner(pc, FixCatalogue.all(TrustedTime.NONE));
    }

    private Planner managed() {
        return managed(new Management(true, false, false));
    }

    private Planner managed(Management management) {
        Pc managed = new BorrowedPc(pc) {
            @Override
            public PcFacts facts() {
                return managed(super.facts(), management);
            }
        };
        return new Planner(managed, List.of(ProblemSets.fix("open-nothing"), ProblemSets.fix("retry-update")));
    }

    private static Plan named(Planner planner, HealthReport report, String... wanted) {
        Map<String, String> choices = new TreeMap<>();
        for (String one : wanted) {
            String[] parts = one.split("=", 2);
            choices.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return planner.forFixes(report, choices);
    }

    private static List<String> ids(Plan plan) {
        return plan.fixes().stream().map(fix -> fix.declaration().id()).toList();
    }

    private static Finding problem(String id, Subject subject, String... fixes) {
        return ProblemSets.finding(id, subject, Severity.PROBLEM, ProblemSets.NOON, fixes);
    }
}
