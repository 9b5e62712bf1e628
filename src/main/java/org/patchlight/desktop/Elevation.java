package org.patchlight.desktop;

import java.time.Duration;
import java.util.List;

/** Having this program do something as an administrator. */
public interface Elevation {
    /** How it went. */
    sealed interface Outcome {
        /** It ran and ended with this exit code. */
        record Ended(int exitCode) implements Outcome {}

        /** The person said no. */
        record Refused() implements Outcome {}

        /** It cannot be done here, for the reason of a text key under {@code elevation.}. */
        record Impossible(String reasonKey) implements Outcome {}
    }

    /**
     * Runs this program with these arguments as an administrator, asking the person, and waits for its end. Blocks; never call it on the
     * event thread.
     */
    Outcome run(List<String> arguments, Duration limit);
}
