package org.patchlight.pc.windows.headers;

import com.sun.jna.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of the code that calls Windows, and of what it says about Windows' numbers. */
final class NativeClasses {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path ROOT = Path.of("org", "patchlight");
    private static final Path SIMULATED = ROOT.resolve("pc").resolve("simulated");

    private NativeClasses() {}

    /** The files of {@code pc}, {@code pc.windows} and {@code desktop.windows}. */
    static List<Path> files() throws IOException {
        try (Stream<Path> ports = Files.walk(CLASSES.resolve(ROOT).resolve("pc"));
                Stream<Path> desktop =
                        Files.walk(CLASSES.resolve(ROOT).resolve("desktop").resolve("windows"))) {
            return Stream.concat(ports, desktop)
                    .filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !CLASSES.relativize(file).startsWith(SIMULATED))
                    .sorted()
                    .toList();
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
