package org.patchlight.pc.event;

import java.util.Set;

/**
 * The new records to be notified about.
 *
 * @param channel such as {@code System}
 * @param provider such as {@code Microsoft-Windows-WindowsUpdateClient}
 * @param ids the event ids, 0 to 65535; empty means all of the provider
 */
public record EventSelection(String channel, String provider, Set<Integer> ids) {
    public EventSelection {
        ids = Set.copyOf(ids);
    }

    /** Whether a record matches. */
    public boolean fits(EventRecord event) {
        return event.channel().equalsIgnoreCase(channel)
                && event.provider().equalsIgnoreCase(provider)
                && (ids.isEmpty() || ids.contains(event.id()));
    }
}
