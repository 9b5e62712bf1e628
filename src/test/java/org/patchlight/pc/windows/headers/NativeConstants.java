package org.patchlight.pc.windows.headers;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The constants of the code that calls Windows, with their values: each static final whole number of
 * {@link NativeClasses}.
 */
final class NativeConstants {
    private NativeConstants() {}

    /** Each constant as its class without {@code org.patchlight.}, a blank and its name. */
    static Map<String, Long> all() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        for (Path file : NativeClasses.files()) {
            read(file, found);
        }
        return found;
    }

    private static void read(Path file, Map<String, Long> found) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            ClassConstants constants = ClassConstants.of(bytes);
            String type = constants.type();
            constants.values().forEach((name, value) -> {
                if (!name.equals("serialVersionUID")) {
                    found.put(
                            type.replaceFirst("^org\\.patchlight\\.", "") + " " + name,
                            value.orElseGet(() -> computed(type, name)));
                }
            });
        }
    }

    /** A constant that depends on the size of a pointer; 8 bytes here as there. */
    private static long computed(String type, String name) {
        try {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            return ((Number) field.get(null)).longValue();
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(type + " " + name, unreadable);
        }
    }
}
