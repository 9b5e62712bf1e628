package org.patchlight.repair.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * How a step ended that did not fail.
 *
 * @param done false if there was nothing to act on, or no way to
 * @param remarkOrNull what there is to say about it, null if nothing
 */
public record StepOutcome(boolean done, @Nullable Message remarkOrNull) {
    /** It was done. */
    public static final StepOutcome DONE = new StepOutcome(true, null);

    /** It was done, and there is something to say about it. */
    public static StepOutcome done(Message remark) {
        return new StepOutcome(true, remark);
    }

    /** It was passed over, for this reason. */
    public static StepOutcome skipped(Message reason) {
        return new StepOutcome(false, reason);
    }

    /** What there is to say about it. */
    public Optional<Message> remark() {
        return Optional.ofNullable(remarkOrNull);
    }
}
