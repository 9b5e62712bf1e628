package org.patchlight.repair.step.registry;

import java.util.List;
import java.util.Map;
import org.patchlight.pc.RegistryValue;

/** A value of the registry in the before-values of a step, with its type, so that an undo writes exactly the same again. */
final class RecordedValue {
    private static final String TYPE = "type";
    private static final String DATA = "data";

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

    /** The value that {@link #encode} recorded. */
    static RegistryValue decode(Map<String, String> before) {
        String type = before.getOrDefault(TYPE, "");
        String data = before.getOrDefault(DATA, "");
        return switch (type) {
            case "text" -> new RegistryValue.Text(data);
            case "expandable-text" -> new RegistryValue.Text(data, true);
            case "number" -> new RegistryValue.Number(Long.parseLong(data));
            case "lines" -> new RegistryValue.Lines(data.isEmpty() ? List.of() : List.of(data.split("\n", -1)));
            default -> new RegistryValue.Raw(Integer.parseInt(type.substring("raw-".length())), data);
        };
    }
}
