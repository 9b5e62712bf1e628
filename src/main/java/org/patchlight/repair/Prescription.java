package org.patchlight.repair;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.repair.step.Step;

/**
 * What a fix would do on a given PC.
 *
 * @param steps in order; empty if there is an obstacle or nothing to do
 * @param obstacleOrNull why it can do nothing, or not all it should; null if nothing stands in its way
 */
public record Prescription(List<Step> steps, @Nullable Message obstacleOrNull) {
    public Prescription {
        steps = List.copyOf(steps);
    }

    /** These steps. */
    public static Prescription of(List<? extends Step> steps) {
        return new Prescription(List.copyOf(steps), null);
    }

    /** Nothing, for this reason. */
    public static Prescription none(Message obstacle) {
        return new Prescription(List.of(), obstacle);
    }

    /** Why it can do nothing, or not all it should. */
    public Optional<Message> obstacle() {
        return Optional.ofNullable(obstacleOrNull);
    }
}
