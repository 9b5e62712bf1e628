package org.patchlight.pc.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A record of an event log.
 *
 * @param channel the log it stands in, such as {@code System}
 * @param provider who wrote it, such as {@code Microsoft-Windows-Kernel-General}
 * @param id the event's number
 * @param level 1 critical, 2 error, 3 warning, 4 information, 0 unset
 * @param time when, by the PC's clock of then
 * @param number its place in the channel, growing by one a record
 * @param fields its data by the names of the provider's manifest; what has no name stands under {@code 1}, {@code 2} and so on
 */
public record EventRecord(
        String channel, String provider, int id, int level, Instant time, long number, Map<String, String> fields) {
    public EventRecord {
        fields = Map.copyOf(fields);
    }

    /** A field by its name; empty if the record has no such field. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
