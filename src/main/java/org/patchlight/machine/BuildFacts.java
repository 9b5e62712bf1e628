package org.patchlight.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * The facts about this build.
 *
 * @param version its version, such as {@code 0.1.0}
 * @param date the day of its sources, at midnight UTC; a correct clock can't be earlier
 */
public record BuildFacts(String version, Instant date) {
    /**
     * Reads the facts that the build wrote.
     *
     * @throws IllegalStateException if the build didn't write them
     */
    public static BuildFacts read() {
        Properties facts = new Properties();
        try (InputStream stored = BuildFacts.class.getResourceAsStream("/org/patchlight/build.properties")) {
            if (stored == null) {
                throw new IllegalStateException("build.properties is missing from the program");
            }
            facts.load(stored);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new BuildFacts(facts.getProperty("version", "unknown"), Instant.parse(facts.getProperty("date")));
    }
}
