package org.patchlight.ui.window;

import org.patchlight.monitor.Situation;

/** A window that shows the situation and is told when it changes. */
public interface SituationView {
    /** Shows this from now on; on the event thread. */
    void show(Situation situation);
}
