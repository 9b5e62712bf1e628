package org.patchlight.desktop;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Runs the helper, the part of this program that repairs, as administrator. */
public interface Elevation {
    /** The result of asking for elevation. */
    sealed interface Answer {
        /**
         * The helper runs.
         *
         * @param running the running helper
         */
        record Started(Running running) implements Answer {}

        /** The user declined, or didn't answer. */
        record Refused() implements Answer {}

        /**
         * The user was not asked, because other programs of the user could have changed this program's files.
         *
         * @param weakness the file, with who may change it; empty if the program is not where such files belong
         */
        record Unprotected(String weakness) implements Answer {
            /** A program that is not where only administrators can write. */
            public Unprotected() {
                this("");
            }
        }

        /**
         * Elevation is impossible here.
         *
         * @param reasonKey the message key of the reason, below {@code elevation.}
         * @param code the error code of the system, which is the argument of the message; empty if it takes none
         */
        record Impossible(String reasonKey, OptionalInt code) implements Answer {
            /** A reason without an error code. */
            public Impossible(String reasonKey) {
                this(reasonKey, OptionalInt.empty());
            }
        }
    }

    /** The running helper. Closing it only stops watching it. */
    interface Running extends AutoCloseable {
        /**
         * Waits for the end of the helper.
         *
         * @param atMost the longest time to wait
         * @return its exit code; empty while it runs, or if its end can't be observed
         */
        OptionalInt await(Duration atMost);

        /** Whether the end of the helper can be observed. */
        boolean isVisible();

        @Override
        void close();
    }

    /**
     * Asks the user for consent and starts the helper. Blocks until the user answers, at most some minutes; never call
     * it on the event thread.
     *
     * @param arguments the arguments of the helper
     * @return how it went
     */
    Answer start(List<String> arguments);
}
