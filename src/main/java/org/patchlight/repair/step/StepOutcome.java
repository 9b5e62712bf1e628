package org.patchlight.repair.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * How a step ended that did not fail.
 *
 * @param done false if there was nothing to act on, or no way to act
 * @param remarkOrNull a remark about it; null if there is none
 */
public record StepOutcome(boolean done, @Nullable Message remarkOrNull) {
    /** The step was done. */
    public static final StepOutcome DONE = new StepOutcome(true, null);

    /** The step was skipped because the PC is already as the step would leave it. */
    public static final StepOutcome NOT_NEEDED = new StepOutcome(false, null);

    /** The step was done, with a remark. */
    public static StepOutcome done(Message remark) {
        return new StepOutcome(true, remark);
    }

    /** The step was skipped, for this reason. */
    public static StepOutcome skipped(Message reason) {
        return new StepOutcome(false, reason);
    }

    /** A remark about it, such as why it was skipped. */
    public Optional<Message> remark() {
        return Optional.ofNullable(remarkOrNull);
    }
}
