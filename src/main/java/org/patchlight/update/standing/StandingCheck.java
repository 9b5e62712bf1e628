package org.patchlight.update.standing;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;

/** Something that holds updates back whatever is tried, and that each look asks about: it must be cheap, and everything it reads bounded. */
@FunctionalInterface
public interface StandingCheck {
    /**
     * Looks at it.
     *
     * @param situation the PC, and what is known of its updates already
     * @param unread takes a remark for each source that could not be read; where one is added, no finding does not mean that all is well
     */
    List<Finding> findings(UpdateSituation situation, List<Message> unread);
}
