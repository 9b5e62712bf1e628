package org.patchlight.pc.windows.headers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The constants of the code that calls Windows, with their values: each static final whole number of {@code pc},
 * {@code pc.windows} and {@code desktop.windows}.
 */
final class NativeConstants {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final List<String> ROOMS = List.of("org/patchlight/pc", "org/patchlight/desktop/windows");
    private static final Path SIMULATED = Path.of("org", "patchlight", "pc", "simulated");

    private NativeConstants() {}

    /** Each constant as its class without {@code org.patchlight.}, a blank and its name. */
    static Map<String, Long> all() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(CLASSES.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !CLASSES.relativize(file).startsWith(SIMULATED))
                        .forEach(file -> read(file, found));
            }
        }
        return found;
    }

    private static void read(Path file, Map<String, Long> found) {
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
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
