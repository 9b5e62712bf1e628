package org.patchlight.ui.window;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What the program is and which PC it checks.
 *
 * @param version its version
 * @param java the Java version that it was built for
 * @param pc the checked PC, in one line
 * @param simulated whether that PC exists in memory only
 */
public record ProgramFacts(String version, String java, String pc, boolean simulated) {
    private static final String RESOURCE = "/org/patchlight/build.properties";

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
