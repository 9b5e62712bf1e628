package org.patchlight.pc.event;

import java.util.Set;

/**
 * Of which new records of an event log somebody wants to be told.
 *
 * @param channel such as {@code System}
 * @param provider such as {@code Microsoft-Windows-WindowsUpdateClient}
 * @param ids the event numbers, 0 to 65535; none stands for all of the provider's
 */
public record EventSelection(String channel, String provider, Set<Integer> ids) {
    public EventSelection {
        ids = Set.copyOf(ids);
    }

    /** Whether a record is one of those wanted. */
    public boolean fits(EventRecord event) {
        return event.channel().equalsIgnoreCase(channel)
                && event.provider().equalsIgnoreCase(provider)
                && (ids.isEmpty() || ids.contains(event.id()));
    }
}
