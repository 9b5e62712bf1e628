package org.patchlight.desktop.windows.window;

import java.time.Duration;

/** Runs a body once, later, on the thread of a window. Used on that thread only. */
public interface OneShotTimer {
    /** Runs the body after this delay. Starting again while it waits restarts the delay. */
    void start(Duration delay);

    /** Whether the body has not run yet. */
    boolean waiting();
}
