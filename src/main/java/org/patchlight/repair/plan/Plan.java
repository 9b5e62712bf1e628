package org.patchlight.repair.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.step.Step;

/**
 * What will be done, shown before anybody consents.
 *
 * @param everything whether it is for all that is wrong, rather than for fixes that a person named
 * @param fixes what will be run, in order
 * @param leftToThePerson illnesses whose fixes a person must choose or watch, so that none of {@link #fixes} is for them
 * @param blockOrNull why nothing of it may be run; null if it may
 * @param objections everything that stands against it or against parts of it, in the order in which it is told
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

    /** One against which stands nothing, or only this. */
    public Plan(
            boolean everything, List<PlannedFix> fixes, List<Finding> leftToThePerson, @Nullable Message blockOrNull) {
        this(everything, fixes, leftToThePerson, blockOrNull, List.of());
    }

    /** Why nothing of it may be run. */
    public Optional<Message> block() {
        return Optional.ofNullable(blockOrNull);
    }

    /** Whether any step asks for an administrator. */
    public boolean administrator() {
        return fixes.stream().flatMap(fix -> fix.steps().stream()).anyMatch(Step::administrator);
    }

    /**
     * One fix of a plan.
     *
     * @param declaration what it is
     * @param value what the person chose for it; null if nothing
     * @param cures the illnesses of this PC that it is for; empty if it was asked for without one
     * @param steps the steps it would take if it were run now; they are worked out anew when its turn comes
     * @param obstacleOrNull why it can do nothing or not all it should; null if nothing stands in its way
     * @param choices what a person may choose for it, the likeliest first; empty if there is nothing to choose
     * @param tierOrNull how far it goes and why; null if there is but one way
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

        /** One with but one way. */
        public PlannedFix(
                FixDeclaration declaration,
                @Nullable String value,
                List<Finding> resolves,
                List<Step> steps,
                @Nullable Message obstacleOrNull,
                List<FixChoice> choices) {
            this(declaration, value, resolves, steps, obstacleOrNull, choices, null);
        }

        /** One with nothing to choose. */
        public PlannedFix(
                FixDeclaration declaration,
                @Nullable String value,
                List<Finding> resolves,
                List<Step> steps,
                @Nullable Message obstacleOrNull) {
            this(declaration, value, resolves, steps, obstacleOrNull, List.of());
        }

        /** The fix as it is asked for: {@code id}, or {@code id=value}. */
        public String choice() {
            return value == null ? declaration.id() : declaration.id() + "=" + value;
        }

        /** Whether nothing can be done before a person has chosen. */
        public boolean awaitsChoice() {
            return value == null && steps.isEmpty() && !choices.isEmpty();
        }

        /** How far it goes and why. */
        public Optional<Tier> tier() {
            return Optional.ofNullable(tierOrNull);
        }

        /** Why it can do nothing, or not all it should. */
        public Optional<Message> obstacle() {
            return Optional.ofNullable(obstacleOrNull);
        }
    }
}
