package org.patchlight.pc.agent;

import java.util.List;

/**
 * What the update agent has on offer.
 *
 * @param updates what is not installed and not hidden
 * @param damaged how many could not be read
 * @param complete whether the agent says that its search was complete; if not, what is missing here may be on offer still
 */
public record AgentOffers(List<OfferedUpdate> updates, int damaged, boolean complete) {
    public AgentOffers {
        updates = List.copyOf(updates);
    }
}
