package org.patchlight.helper;

import java.time.Duration;
import java.util.OptionalInt;

/** The process of a helper, seen from the process that started it. */
public interface HelperProcess {
    /**
     * Waits for its end.
     *
     * @param atMost how long to wait at most
     * @return its exit code; empty while it runs, or if it is unknown
     */
    OptionalInt await(Duration atMost);

    /** Whether its end can be observed: Windows does not always return a handle of the process. */
    boolean isVisible();
}
