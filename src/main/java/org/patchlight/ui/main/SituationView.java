package org.patchlight.ui.main;

import org.patchlight.monitor.Situation;

/** A window that shows the situation and is updated when it changes. */
public interface SituationView {
    /** Shows a new situation. Call it on the event thread. */
    void show(Situation situation);
}
