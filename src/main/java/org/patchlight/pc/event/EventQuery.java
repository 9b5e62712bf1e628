package org.patchlight.pc.event;

import java.time.Instant;
import java.util.Set;

/**
 * Which records of an event log are wanted.
 *
 * @param channel such as {@code System}
 * @param provider such as {@code Microsoft-Windows-Time-Service}
 * @param ids the event numbers, 0 to 65535; none stands for all of the provider's
 * @param since records written before this, by the PC's clock of then, are left out
 * @param most how many records at most, 1 to 10000
 */
public record EventQuery(String channel, String provider, Set<Integer> ids, Instant since, int most) {
    public EventQuery {
        ids = Set.copyOf(ids);
    }

    /** Whether a record is one of those wanted; a record that does not tell its channel may be. */
    public boolean fits(EventRecord event) {
        return (event.channel().isEmpty() || event.channel().equalsIgnoreCase(channel))
                && event.provider().equalsIgnoreCase(provider)
                && (ids.isEmpty() || ids.contains(event.id()))
                && !event.time().isBefore(since);
    }
}
