package org.patchlight.pc.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.patchlight.health.OutsideText;

/**
 * A record of an event log.
 *
 * @param channel its log, such as {@code System}
 * @param provider the component that wrote it, such as {@code Microsoft-Windows-Kernel-General}
 * @param id the event id
 * @param level 1 critical, 2 error, 3 warning, 4 information, 0 unset
 * @param time when it was written, by the PC's clock at that moment
 * @param number its record number, which grows by one per record in the channel
 * @param fields its data by field name, of which the first 100 are kept, each cut to {@link #LONGEST} characters; unnamed fields have the keys {@code 1}, {@code 2} and so on
 */
public record EventRecord(
        String channel, String provider, int id, int level, Instant time, long number, Map<String, String> fields) {
    /** The longest value of a field that is kept, in characters; the program needs no longer one. */
    public static final int LONGEST = 4000;

    /** The field with the binary data, if they are text: the Service Control Manager's name of a service. */
    public static final String BINARY = "Binary";

    private static final int LONGEST_NAME = 100;
    private static final int MOST_FIELDS = 100;

    public EventRecord {
        fields = limited(fields);
    }

    private static Map<String, String> limited(Map<String, String> fields) {
        Map<String, String> limited = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (limited.size() == MOST_FIELDS) {
                break;
            }
            limited.put(OutsideText.cut(field.getKey(), LONGEST_NAME), OutsideText.cut(field.getValue(), LONGEST));
        }
        return Map.copyOf(limited);
    }

    /** A field by its name; empty if the record has no such field. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
