package org.patchlight.pc.agent;

import java.util.List;

/**
 * What the update agent is to download and install: exactly these updates, and nothing else that it offers.
 *
 * @param kind which sort of update they are of; one of the other sort is never taken, whatever its id
 * @param afresh whether the servers are asked first what they offer now, rather than what the agent learnt from its last search
 * @param updateIds their GUIDs as the agent writes them, at least one; case does not matter
 */
public record UpdateOrder(Kind kind, boolean afresh, List<String> updateIds) {
    /** The sorts of update (UpdateType of wuapi.h). */
    public enum Kind {
        SOFTWARE,
        DRIVER
    }

    public UpdateOrder {
        updateIds = List.copyOf(updateIds);
        if (updateIds.isEmpty()) {
            throw new IllegalArgumentException("an order of nothing");
        }
    }
}
