package org.patchlight.pc.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the parts of an event record while it is parsed. */
final class EventDraft {
    private static final int MOST_ID = 65535;
    /** Some tools write the time, which is always UTC, without a zone. */
    private static final Pattern WITHOUT_ZONE = Pattern.compile("[0-9-]+T[0-9:.]+");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String provider = "";
    private String channel = "";
    private long id = -1;
    private long level;
    private long number;
    private @Nullable Instant time;

    void provider(String name) {
        provider = name;
    }

    void channel(String name) {
        channel = name.strip();
    }

    void id(String text) {
        id = number(text, -1);
    }

    void level(String text) {
        level = number(text, 0);
    }

    void number(String text) {
        number = number(text, 0);
    }

    void time(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(
                    WITHOUT_ZONE.matcher(iso).matches() ? iso + "Z" : iso, Instant::from);
        } catch (DateTimeException damaged) {
            time = null;
        }
    }

    void field(String name, String value) {
        fields.putIfAbsent(name, value);
    }

    /** The record; empty if provider, id or time is missing or invalid. */
    Optional<EventRecord> finished() {
        Instant written = time;
        if (provider.isEmpty() || id < 0 || id > MOST_ID || written == null) {
            return Optional.empty();
        }
        return Optional.of(new EventRecord(channel, provider, (int) id, (int) level, written, number, fields));
    }

    private static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }
}
