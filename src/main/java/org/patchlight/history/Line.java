package org.patchlight.history;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.history.HistoryEntry.Kind;

/**
 * A line of a history file, byte for byte.
 *
 * @param raw its bytes as ISO 8859-1 without line end, so that they are written back unchanged
 * @param entryOrNull its entry; null if only a later version can read it
 * @param plain whether it only has fields of a measurement that this version knows, so that this version may drop it
 */
record Line(String raw, @Nullable HistoryEntry entryOrNull, boolean plain) {
    private static final Set<String> MEASUREMENT_KEYS =
            Set.of("time", "kind", "status", "offsetSeconds", "errorBoundSeconds", "source");

    /** Reads a line; empty for a damaged or foreign one that is not a JSON object. */
    static Optional<Line> of(String raw) {
        String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject json)) {
                return Optional.empty();
            }
            HistoryEntry entry = HistoryJson.read(text).orElse(null);
            return Optional.of(new Line(raw, entry, MEASUREMENT_KEYS.containsAll(json.keySet())));
        } catch (JsonParseException damaged) {
            return Optional.empty();
        }
    }

    /** Whether it is a measurement that may be thinned out. */
    boolean mayFold() {
        return plain && entryOrNull != null && entryOrNull.kind() == Kind.MEASUREMENT;
    }

    /**
     * Whether a file over its limit loses this line before others: a status, or an event that is not about a failure.
     */
    boolean isExpendable() {
        return entryOrNull != null
                && (entryOrNull.kind() == Kind.STATUS
                        || (entryOrNull.kind() == Kind.EVENT && entryOrNull.code() == null));
    }

    HistoryEntry entry() {
        return Objects.requireNonNull(entryOrNull);
    }
}
