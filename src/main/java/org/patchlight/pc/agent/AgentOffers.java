package org.patchlight.pc.agent;

import java.util.List;

/**
 * The updates that the update agent offers.
 *
 * @param updates those that are neither installed nor hidden
 * @param damaged how many were unreadable
 * @param complete whether the agent reports a complete search; if not, more updates may be offered
 */
public record AgentOffers(List<OfferedUpdate> updates, int damaged, boolean complete) {
    public AgentOffers {
        updates = List.copyOf(updates);
    }
}
