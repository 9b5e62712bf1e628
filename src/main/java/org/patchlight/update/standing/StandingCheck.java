package org.patchlight.update.standing;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;

/**
 * Checks a condition that blocks updates whatever is tried. It runs at each check, so it must be cheap and limit what
 * it reads.
 */
@FunctionalInterface
public interface StandingCheck {
    /**
     * Checks the condition.
     *
     * @param situation the PC, and what is already known of its updates
     * @param unread receives a remark for each source that could not be read; with a remark, an empty result does not
     *     mean that all is well
     */
    List<Finding> findings(UpdateSituation situation, List<Message> unread);
}
