package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.scenario.Scenarios;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.patchlight.words.Words;

/** Fixes do what they declare. */
class DeclarationsTest {
    private static final Map<String, FixDeclaration> DECLARED = FixCatalogue.all(TrustedTime.NONE).stream()
            .map(Fix::declaration)
            .collect(Collectors.toMap(FixDeclaration::id, Function.identity()));

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_finding_that_offers_a_fix_is_one_that_the_fix_declares(String scenario) {
        for (Finding finding : new AffectedPc(SimulatedPc.of(scenario)).check().findings()) {
            for (String fix : finding.fixes()) {
                assertThat(Objects.requireNonNull(DECLARED.get(fix)).terms().resolves())
                        .as("%s offers %s", finding.id(), fix)
                        .contains(finding.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void no_step_needs_more_or_leaves_more_than_its_fix_declares(String scenario) {
        AffectedPc affected = new AffectedPc(SimulatedPc.of(scenario));
        for (PlannedFix fix : affected.planner().forAll(affected.check()).fixes()) {
            FixDeclaration declared = fix.declaration();
            for (Step step : fix.steps()) {
                String which = declared.id() + ": " + step.action() + " " + step.target();
                if (step.administrator()) {
                    assertThat(declared.needsAdministrator()).as(which).isTrue();
                }
                if (declared.undo() == Undo.FULL) {
                    assertThat(step.undoable()).as(which).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_fix_opens_something_for_the_person_with_all_of_its_steps_or_with_none(String scenario) {
        AffectedPc affected = new AffectedPc(SimulatedPc.of(scenario));
        Map<String, String> every = DECLARED.keySet().stream().collect(Collectors.toMap(id -> id, id -> ""));
        for (PlannedFix fix :
                affected.planner().forFixes(affected.check(), every).fixes()) {
            for (Step step : fix.steps()) {
                assertThat(step.opensForPerson()).as(fix.declaration().id()).isEqualTo(fix.opensForPerson());
                assertThat(step.opensForPerson() && step.administrator())
                        .as(fix.declaration().id())
                        .isFalse();
            }
        }
    }

    @Test
    void each_fix_says_how_it_is_undone_and_what_it_loses() {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(DECLARED.values()).allSatisfy(fix -> {
            assertThat(words.say(fix.howToUndo())).endsWith(".");
            assertThat(fix.terms().removes())
                    .allSatisfy(lost -> assertThat(words.say(lost)).isNotBlank());
            assertThat(fix.terms().timeLimit()).isPositive().isLessThanOrEqualTo(Duration.ofHours(4));
            assertThat(fix.terms().resolves()).isNotEmpty();
        });
    }

    @Test
    void a_fix_that_can_take_long_needs_power() {
        assertThat(DECLARED.values())
                .filteredOn(fix -> fix.terms().timeLimit().compareTo(Duration.ofMinutes(15)) > 0)
                .hasSizeGreaterThan(1)
                .allMatch(fix -> fix.terms().needs().contains(Need.POWER));
    }

    @Test
    void a_fix_that_changes_the_clock_declares_that_it_sets_it() {
        Message clock = Message.of("clock.touches.clock");
        assertThat(DECLARED.values())
                .allMatch(fix -> fix.terms().setsClock() == fix.changes().contains(clock));
    }

    @Test
    void only_fixes_of_updates_are_proven_by_a_newer_attempt() {
        assertThat(DECLARED.values())
                .filteredOn(fix -> fix.subject() != Subject.UPDATES)
                .allMatch(fix -> fix.terms().proof() == Proof.STATE);
    }

    static List<String> scenarios() {
        return Scenarios.names();
    }
}
