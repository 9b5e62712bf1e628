package org.patchlight.update.reading.note;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.event.EventRecord;

/**
 * An event log record from a copy: from XML, from a .evtx file, or from text. A form that lacks something leaves it
 * empty: text has no fields, XML and .evtx have no message.
 *
 * @param channel its log, such as {@code System}; empty if the copy doesn't say it
 * @param provider the component that wrote it, such as {@code Microsoft-Windows-Time-Service}
 * @param id the event id
 * @param timeOrNull when it was written; without a zone if the copy has local time; null if the copy has no readable time
 * @param number its record number, which grows by one per record in the channel; 0 if unknown
 * @param fields its data by field name; unnamed fields have the keys {@code 1}, {@code 2} and so on
 * @param message its message in the PC's language, at most {@link EventRecord#LONGEST} characters; empty if not copied
 * @param line the line of the file on which it begins, from 1; 0 if the file has no lines
 * @param placeOrNull its place among the records without a time in the same text, the oldest with the smallest; null if
 *     unknown
 */
public record CopiedEvent(
        String channel,
        String provider,
        int id,
        @Nullable EvidenceTime timeOrNull,
        long number,
        Map<String, String> fields,
        String message,
        long line,
        @Nullable Long placeOrNull) {
    /** The provider of the time service's records. */
    public static final String TIME_SERVICE = "Microsoft-Windows-Time-Service";

    public CopiedEvent {
        fields = Map.copyOf(fields);
    }

    /**
     * A record that was copied with its data.
     *
     * @param line the line of the file on which it begins, from 1; 0 if the file has no lines
     */
    public static CopiedEvent of(EventRecord event, long line) {
        return new CopiedEvent(
                event.channel(),
                event.provider(),
                event.id(),
                EvidenceTime.of(event.time()),
                event.number(),
                event.fields(),
                "",
                line,
                null);
    }

    /** The record with its fields, for the readers of live records. A record without a time gets the first instant. */
    public EventRecord record() {
        Instant time = timeOrNull == null ? Instant.EPOCH : timeOrNull.sortable();
        return new EventRecord(channel, provider, id, 0, time, number, fields);
    }

    /** Whether a component wrote the record, whatever the case of its name. */
    public boolean isOf(String component) {
        return provider.equalsIgnoreCase(component);
    }

    /** A field by its name; empty if the record has no such field. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
