package org.patchlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Stands in the place of the program, and writes down what its starter gave it. */
public final class Main {
    private Main() {}

    /** Writes to {@code C:\probe.txt} and ends with 7. */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String argument : arguments) {
            lines.add("argument " + argument);
        }
        new TreeMap<>(System.getenv()).forEach((name, value) -> lines.add("variable " + name + "=" + value));
        new TreeMap<>(System.getProperties()).forEach((name, value) -> lines.add("property " + name + "=" + value));
        Files.write(Path.of("C:\\probe.txt"), lines);
        System.exit(7);
    }
}
