package org.patchlight.repair.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.Message;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.step.Step;

/**
 * What Patchlight will do, shown before the person consents.
 *
 * @param everything whether the plan is for every problem, rather than for fixes that a person requested
 * @param fixes the fixes to run, in order
 * @param leftToThePerson problems whose fixes a person must choose or watch; none of {@link #fixes} is for them
 * @param blockOrNull why the plan can't run; null if it can
 * @param blockers everything that blocks the plan or parts of it, in the order in which it is shown
 */
public record Plan(
        boolean everything,
        List<PlannedFix> fixes,
        List<Finding> leftToThePerson,
        @Nullable Message blockOrNull,
        List<Blocker> blockers) {
    public Plan {
        fixes = List.copyOf(fixes);
        leftToThePerson = List.copyOf(leftToThePerson);
        blockers = List.copyOf(blockers);
    }

    /** A plan without blockers, or with this block only. */
    public Plan(
            boolean everything, List<PlannedFix> fixes, List<Finding> leftToThePerson, @Nullable Message blockOrNull) {
        this(everything, fixes, leftToThePerson, blockOrNull, List.of());
    }

    /** Why the plan can't run. */
    public Optional<Message> block() {
        return Optional.ofNullable(blockOrNull);
    }

    /** The same plan, with only these of its fixes. */
    public Plan only(List<PlannedFix> some) {
        return new Plan(everything, some, leftToThePerson, blockOrNull, blockers);
    }

    /** The same plan, with these fixes after its own. */
    public Plan with(List<PlannedFix> more) {
        return only(Stream.concat(fixes.stream(), more.stream()).toList());
    }

    /** Whether it has heavier fixes, and none of them begins with a restore point. */
    public boolean isUnprotected() {
        return fixes.stream()
                        .anyMatch(fix -> !fix.steps().isEmpty()
                                && fix.declaration().terms().needs().contains(Need.RESTORE_POINT))
                && fixes.stream().flatMap(fix -> fix.steps().stream()).noneMatch(Step::protectsRun);
    }

    /** Whether any step needs an administrator. */
    public boolean administrator() {
        return fixes.stream().flatMap(fix -> fix.steps().stream()).anyMatch(Step::administrator);
    }

    /**
     * One fix of a plan.
     *
     * @param declaration what holds for the fix on any PC
     * @param value what the person chose for it; null if nothing
     * @param resolves the findings of this PC that it is for; empty if it was requested without one
     * @param steps its steps if it ran now; they are worked out again when its turn comes
     * @param obstacleOrNull why it can do nothing, or not everything; null if it can
     * @param choices the values that a person can choose, the likeliest first; empty if there is no choice
     * @param tierOrNull how thorough it is and why; null if there is only one way
     */
    public record PlannedFix(
            FixDeclaration declaration,
            @Nullable String value,
            List<Finding> resolves,
            List<Step> steps,
            @Nullable Message obstacleOrNull,
            List<FixChoice> choices,
            @Nullable Tier tierOrNull) {
        public PlannedFix {
            resolves = List.copyOf(resolves);
            steps = List.copyOf(steps);
            choices = List.copyOf(choices);
        }

        /** A fix with only one way. */
        public PlannedFix(
                FixDeclaration declaration,
                @Nullable String value,
                List<Finding> resolves,
                List<Step> steps,
                @Nullable Message obstacleOrNull,
                List<FixChoice> choices) {
            this(declaration, value, resolves, steps, obstacleOrNull, choices, null);
        }

        /** A fix without a choice. */
        public PlannedFix(
                FixDeclaration declaration,
                @Nullable String value,
                List<Finding> resolves,
                List<Step> steps,
                @Nullable Message obstacleOrNull) {
            this(declaration, value, resolves, steps, obstacleOrNull, List.of());
        }

        /** The fix as a person requests it: {@code id}, or {@code id=value}. */
        public String choice() {
            return value == null ? declaration.id() : declaration.id() + "=" + value;
        }

        /** Whether the person must choose a value first. */
        public boolean awaitsChoice() {
            return value == null && steps.isEmpty() && !choices.isEmpty();
        }

        /** Whether it opens something for the person, which never runs elevated. */
        public boolean opensForPerson() {
            return steps.stream().anyMatch(Step::opensForPerson);
        }

        /** The first of these steps that the plan didn't show: another action, another object or another value. */
        public Optional<Step> firstNotShown(List<Step> now) {
            return now.stream()
                    .filter(step -> steps.stream()
                            .noneMatch(shown -> shown.action().equals(step.action())
                                    && shown.consent().equals(step.consent())))
                    .findFirst();
        }

        /** How thorough it is and why. */
        public Optional<Tier> tier() {
            return Optional.ofNullable(tierOrNull);
        }

        /** Why it can do nothing, or not everything. */
        public Optional<Message> obstacle() {
            return Optional.ofNullable(obstacleOrNull);
        }
    }
}
