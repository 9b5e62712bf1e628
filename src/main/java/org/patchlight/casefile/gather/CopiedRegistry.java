package org.patchlight.casefile.gather;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RegistryView;

/**
 * The copied parts of the PC's registry, up to a limit. The last copy of a value counts. A key or value that was not
 * copied may exist on the PC.
 */
public final class CopiedRegistry implements RegistryView {
    private static final int MOST = 300;
    private static final int MOST_SOURCES = 10;

    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, RegistryValue> values = new HashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();

    /** A key was copied with all its values. */
    void put(RegistryKey key) {
        if (keys.size() < MOST) {
            keys.add(lowerCase(key));
        }
    }

    void put(RegistryKey key, String name, RegistryValue value, String source) {
        String place = place(key, name);
        if (values.size() < MOST || values.containsKey(place)) {
            values.put(place, value);
        }
        if (sources.size() < MOST_SOURCES) {
            sources.add(source);
        }
    }

    /** The files with copied values, for display. */
    public String sources() {
        return String.join(", ", sources);
    }

    /** Whether the key was copied with all its values. */
    @Override
    public boolean exists(RegistryKey key) {
        return keys.contains(lowerCase(key));
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return Optional.ofNullable(values.get(place(key, name)));
    }

    /** All copied values by their place: the key, a backslash and the name, in lower case and in order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((place, value) -> texts.put(place.replace('\n', '\\'), text(value)));
        return texts;
    }

    private static String text(RegistryValue value) {
        if (value.asNumber().isPresent()) {
            return Long.toString(value.asNumber().getAsLong());
        }
        if (value instanceof RegistryValue.Text text) {
            return text.text();
        }
        if (value instanceof RegistryValue.Lines lines) {
            return String.join(", ", lines.lines());
        }
        return value instanceof RegistryValue.Raw raw ? raw.hex() : "";
    }

    private static String lowerCase(RegistryKey key) {
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static String place(RegistryKey key, String name) {
        return lowerCase(key) + '\n' + name.toLowerCase(Locale.ROOT);
    }
}
