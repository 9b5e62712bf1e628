package org.patchlight.pc.windows.headers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the code that calls Windows. The compiler copies numbers of libraries, so only sources name them. */
final class NativeSources {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final List<String> ROOMS = List.of("org/patchlight/pc/windows", "org/patchlight/desktop/windows");

    private NativeSources() {}

    /** The text of each file, by its name. */
    static Map<String, String> all() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.put(file.getFileName().toString(), read(file)));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
