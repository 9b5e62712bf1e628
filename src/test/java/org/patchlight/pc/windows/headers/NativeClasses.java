package org.patchlight.pc.windows.headers;

import com.sun.jna.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of the code that calls Windows, and of its ports, which name some codes of Windows. */
final class NativeClasses {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path ROOT = Path.of("org", "patchlight");

    private NativeClasses() {}

    /** The files of {@code pc.windows} and {@code desktop.windows} with their rooms, and of the room {@code pc}. */
    static List<Path> files() throws IOException {
        Path pc = CLASSES.resolve(ROOT).resolve("pc");
        try (Stream<Path> ports = Files.list(pc);
                Stream<Path> windows = Files.walk(pc.resolve("windows"));
                Stream<Path> desktop =
                        Files.walk(CLASSES.resolve(ROOT).resolve("desktop").resolve("windows"))) {
            return Stream.of(ports, windows, desktop)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".class"))
                    .filter(NativeClasses::isCurrent)
                    .sorted()
                    .toList();
        }
    }

    /** Maven leaves the file of a nested class that is gone; the class around it no longer names it. */
    private static boolean isCurrent(Path file) {
        String name = file.getFileName().toString().replace(".class", "");
        int nested = name.lastIndexOf('$');
        if (nested < 0) {
            return true;
        }
        Path around = file.resolveSibling(name.substring(0, nested) + ".class");
        try {
            return Files.exists(around)
                    && new String(Files.readAllBytes(around), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A class by its name in class files, not initialized: a library interface would load its DLL. */
    static Class<?> load(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, Library.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(internalName, gone);
        }
    }
}
