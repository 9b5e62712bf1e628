package org.patchlight.pc.agent;

import java.util.List;

/**
 * The updates that the update agent must download and install, and nothing else that it offers.
 *
 * @param kind the type of the updates; updates of the other type are never taken, whatever their id
 * @param afresh whether to search on the servers first, instead of using the agent's last search
 * @param updateIds their GUIDs as the agent writes them, case-insensitive; at least one
 */
public record UpdateOrder(Kind kind, boolean afresh, List<String> updateIds) {
    /** The types of updates (UpdateType in wuapi.h). */
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
