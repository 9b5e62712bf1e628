package org.patchlight.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * What this build is.
 *
 * @param version its version, such as {@code 0.1.0}
 * @param date the day that its sources are of, at midnight UTC: no right clock is before it
 */
public record BuildFacts(String version, Instant date) {
    /** Reads the facts that were written down when the program was built. */
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
