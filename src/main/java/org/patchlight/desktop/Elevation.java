package org.patchlight.desktop;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Having the part of this program that repairs run as an administrator. */
public interface Elevation {
    /** What became of asking for it. */
    sealed interface Answer {
        /** It runs. */
        record Started(Running running) implements Answer {}

        /** The person said no, or did not answer. */
        record Refused() implements Answer {}

        /** Nobody was asked: this program lies where other programs of the person could have changed it. */
        record Unprotected() implements Answer {}

        /** It cannot be done here, for the reason of a text key under {@code elevation.}. */
        record Impossible(String reasonKey) implements Answer {}
    }

    /** What was started. Closing it only stops watching it. */
    interface Running extends AutoCloseable {
        /** Waits at most this long for its end. @return its exit code; empty while it runs, or if its end cannot be seen */
        OptionalInt await(Duration atMost);

        /** Whether its end can be seen. */
        boolean isVisible();

        @Override
        void close();
    }

    /**
     * Asks the person, and starts it with these arguments. Blocks for as long as the person takes, at most some minutes; never call it on the event
     * thread.
     */
    Answer start(List<String> arguments);
}
