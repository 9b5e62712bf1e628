package org.patchlight.ui.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the program is and which PC it checks.
 *
 * @param version its version
 * @param java the Java version that it was built for
 * @param pc the checked PC, in one line
 * @param simulated whether that PC exists in memory only
 * @param homeOrNull the folder where it keeps its files; null if it keeps none
 */
public record ProgramFacts(
        String version,
        String java,
        String pc,
        boolean simulated,
        @Nullable Path homeOrNull) {
    private static final String RESOURCE = "/org/patchlight/build.properties";

    /** A program that keeps no files. */
    public ProgramFacts(String version, String java, String pc, boolean simulated) {
        this(version, java, pc, simulated, null);
    }

    /** The same program with its files in this folder. */
    public ProgramFacts in(Path home) {
        return new ProgramFacts(version, java, pc, simulated, home);
    }

    /** The folder where it keeps its files. */
    public Optional<Path> home() {
        return Optional.ofNullable(homeOrNull);
    }

    /**
     * The facts of this build.
     *
     * @param pc the checked PC, in one line
     * @param simulated whether that PC exists in memory only
     * @throws IllegalStateException if the build doesn't contain its facts
     */
    public static ProgramFacts ofBuild(String pc, boolean simulated) {
        Properties build = new Properties();
        try (InputStream stream = ProgramFacts.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("not in this build: " + RESOURCE);
            }
            build.load(stream);
        } catch (IOException unreadable) {
            throw new IllegalStateException("not readable: " + RESOURCE, unreadable);
        }
        return new ProgramFacts(build.getProperty("version", "?"), build.getProperty("java", "?"), pc, simulated);
    }
}
