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
 * A line of a history's file, byte for byte as it stands there.
 *
 * @param raw its bytes as ISO 8859-1, without its end: they go back as they came
 * @param entryOrNull what it says; null if only a later version knows
 * @param plain whether it says nothing but what this version knows, so that this version may judge what it is worth
 */
record Line(String raw, @Nullable HistoryEntry entryOrNull, boolean plain) {
    private static final Set<String> MEASUREMENT_KEYS =
            Set.of("time", "kind", "status", "offsetSeconds", "errorBoundSeconds", "source");

    /** Empty for a torn or foreign line: one that is no JSON object. */
    static Optional<Line> of(String raw) {
        String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject json)) {
                return Optional.empty();
            }
            HistoryEntry entry = HistoryJson.read(text).orElse(null);
            return Optional.of(new Line(raw, entry, MEASUREMENT_KEYS.containsAll(json.keySet())));
        } catch (JsonParseException torn) {
            return Optional.empty();
        }
    }

    /** Whether it is a measurement that may be folded. */
    boolean mayFold() {
        return plain && entryOrNull != null && entryOrNull.kind() == Kind.MEASUREMENT;
    }

    /** Whether a file that grew absurdly loses it before others: a status, or an event that is not about a failure. */
    boolean isLeast() {
        return entryOrNull != null
                && (entryOrNull.kind() == Kind.STATUS
                        || (entryOrNull.kind() == Kind.EVENT && entryOrNull.code() == null));
    }

    HistoryEntry entry() {
        return Objects.requireNonNull(entryOrNull);
    }
}
