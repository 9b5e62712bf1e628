package org.patchlight.helper;

import java.time.Duration;
import java.util.OptionalInt;

/** The process of a helper, as whoever started it can see it. */
public interface HelperProcess {
    /** Waits at most this long for its end. @return its exit code; empty while it runs, or if that is not known */
    OptionalInt await(Duration atMost);

    /** Whether its end can be seen at all: Windows does not always hand its process out. */
    boolean isVisible();
}
