package org.patchlight.repair.step.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.pc.RegistryValue;

/** A value of the registry in the before-values of a step, with its type, so that an undo writes exactly the same again. */
final class RecordedValue {
    private static final String TYPE = "type";
    private static final String DATA = "data";
    /** What a step writes. Journals of earlier builds don't have it. */
    private static final String WRITTEN_TYPE = "writtenType";

    private static final String WRITTEN_DATA = "writtenData";

    private RecordedValue() {}

    /** Whether the before-values of a step hold a value. */
    static boolean isIn(Map<String, String> before) {
        return before.containsKey(TYPE);
    }

    /** A value as before-values. */
    static Map<String, String> encode(RegistryValue old) {
        if (old instanceof RegistryValue.Text text) {
            return of(text.expandable() ? "expandable-text" : "text", text.text());
        } else if (old instanceof RegistryValue.Number number) {
            return of("number", Long.toString(number.number()));
        } else if (old instanceof RegistryValue.Lines lines) {
            return of("lines", String.join("\n", lines.lines()));
        } else if (old instanceof RegistryValue.Raw raw) {
            return of("raw-" + raw.type(), raw.hex());
        }
        return Map.of();
    }

    private static Map<String, String> of(String type, String data) {
        return Map.of(TYPE, type, DATA, data);
    }

    /** The value that a step is about to write as before-values, so that an undo recognises it. */
    static Map<String, String> encodeWritten(RegistryValue value) {
        Map<String, String> encoded = encode(value);
        return encoded.isEmpty()
                ? Map.of()
                : Map.of(WRITTEN_TYPE, encoded.getOrDefault(TYPE, ""), WRITTEN_DATA, encoded.getOrDefault(DATA, ""));
    }

    /** The value that {@link #encodeWritten} recorded; empty if none was. */
    static Optional<RegistryValue> decodeWritten(Map<String, String> before) {
        return before.containsKey(WRITTEN_TYPE)
                ? Optional.of(decode(before.getOrDefault(WRITTEN_TYPE, ""), before.getOrDefault(WRITTEN_DATA, "")))
                : Optional.empty();
    }

    /** The value that {@link #encode} recorded. */
    static RegistryValue decode(Map<String, String> before) {
        return decode(before.getOrDefault(TYPE, ""), before.getOrDefault(DATA, ""));
    }

    private static RegistryValue decode(String type, String data) {
        return switch (type) {
            case "text" -> new RegistryValue.Text(data);
            case "expandable-text" -> new RegistryValue.Text(data, true);
            case "number" -> new RegistryValue.Number(Long.parseLong(data));
            case "lines" -> new RegistryValue.Lines(data.isEmpty() ? List.of() : List.of(data.split("\n", -1)));
            default -> new RegistryValue.Raw(Integer.parseInt(type.substring("raw-".length())), data);
        };
    }
}
