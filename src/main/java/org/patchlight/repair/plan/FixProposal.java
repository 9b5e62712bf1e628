package org.patchlight.repair.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.repair.step.Step;

/**
 * What a fix would do on a given PC.
 *
 * @param steps in order; empty if there is an obstacle or nothing to do
 * @param obstacleOrNull why it can do nothing, or not everything; null if it can
 * @param choices the values that a person can choose, the likeliest first; empty if there is no choice
 * @param tierOrNull how thorough it is; null if there is only one way
 */
public record FixProposal(
        List<Step> steps,
        @Nullable Message obstacleOrNull,
        List<FixChoice> choices,
        @Nullable Tier tierOrNull) {
    public FixProposal {
        steps = List.copyOf(steps);
        choices = List.copyOf(choices);
    }

    /** The same for a fix with a single way. */
    public FixProposal(List<Step> steps, @Nullable Message obstacleOrNull, List<FixChoice> choices) {
        this(steps, obstacleOrNull, choices, null);
    }

    /** The same with nothing to choose. */
    public FixProposal(List<Step> steps, @Nullable Message obstacleOrNull) {
        this(steps, obstacleOrNull, List.of());
    }

    /** A proposal of these steps, without an obstacle. */
    public static FixProposal of(List<? extends Step> steps) {
        return new FixProposal(List.copyOf(steps), null);
    }

    /** The same proposal as one of several tiers. */
    public FixProposal inTier(Tier tier) {
        return new FixProposal(steps, obstacleOrNull, choices, tier);
    }

    /** The same proposal with these steps. */
    FixProposal withSteps(List<Step> others) {
        return new FixProposal(others, obstacleOrNull, choices, tierOrNull);
    }

    /** No steps, for this reason. */
    public static FixProposal none(Message obstacle) {
        return new FixProposal(List.of(), obstacle);
    }

    /** Why it can do nothing, or not everything. */
    public Optional<Message> obstacle() {
        return Optional.ofNullable(obstacleOrNull);
    }
}
