package org.patchlight.pc.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A record of an event log.
 *
 * @param channel its log, such as {@code System}
 * @param provider the component that wrote it, such as {@code Microsoft-Windows-Kernel-General}
 * @param id the event id
 * @param level 1 critical, 2 error, 3 warning, 4 information, 0 unset
 * @param time when it was written, by the PC's clock at that moment
 * @param number its record number, which grows by one per record in the channel
 * @param fields its data by field name; unnamed fields have the keys {@code 1}, {@code 2} and so on
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
