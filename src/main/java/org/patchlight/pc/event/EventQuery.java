package org.patchlight.pc.event;

import java.time.Instant;
import java.util.Set;

/**
 * Which records to read from an event log.
 *
 * @param channel such as {@code System}
 * @param provider such as {@code Microsoft-Windows-Time-Service}
 * @param ids the event ids, 0 to 65535; empty means all of the provider
 * @param since earlier records are left out; by the PC's clock when they were written
 * @param most the largest number of records, 1 to 10,000
 */
public record EventQuery(String channel, String provider, Set<Integer> ids, Instant since, int most) {
    public EventQuery {
        ids = Set.copyOf(ids);
    }

    /** Whether a record matches. A record without a channel may match any. */
    public boolean fits(EventRecord event) {
        return (event.channel().isEmpty() || event.channel().equalsIgnoreCase(channel))
                && event.provider().equalsIgnoreCase(provider)
                && (ids.isEmpty() || ids.contains(event.id()))
                && !event.time().isBefore(since);
    }
}
