package org.patchlight.update.reading.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RestartKeys;

/**
 * Recognizes the marks of a pending restart in a copied registry: the same as on a PC. Each is reported by its full key on
 * a PC, although the copy may come from a hive loaded elsewhere.
 */
final class CopiedRestartMarks {
    private static final Map<String, String> KEYS = RestartKeys.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(CopiedRestartMarks::end, RegistryKey::toString));

    private static final String UPDATES = end(RestartKeys.UPDATES);

    private CopiedRestartMarks() {}

    /** The mark that a key in lower case is; empty if it is none. */
    static Optional<String> ofKey(String key) {
        return KEYS.entrySet().stream()
                .filter(mark -> key.endsWith(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The mark that a number under a key in lower case is; empty if it is none. */
    static Optional<String> ofNumber(String key, String name, int value) {
        boolean isMark = value != 0 && name.equalsIgnoreCase(RestartKeys.UPDATE_EXE) && key.endsWith(UPDATES);
        return isMark ? Optional.of(RestartKeys.UPDATES + "\\" + RestartKeys.UPDATE_EXE) : Optional.empty();
    }

    /** The last two names of a key, by which it is known under any root. */
    private static String end(RegistryKey key) {
        String path = key.path().toLowerCase(Locale.ROOT);
        return path.substring(path.lastIndexOf('\\', path.lastIndexOf('\\') - 1));
    }
}
