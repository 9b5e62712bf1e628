package org.patchlight.desktop;

import java.io.IOException;

/** Starting when the person signs in. */
public interface Autostart {
    /** How it stands. */
    enum State {
        ON,
        OFF,
        /** Written down, but switched off by the person in Task Manager or in Settings. */
        SWITCHED_OFF_BY_USER,
        /** This desktop has no such thing, or it cannot be read. */
        UNAVAILABLE
    }

    /** How it stands now. */
    State state();

    /**
     * Switches it on or off. Never overrides a person who switched it off in Windows.
     *
     * @throws IOException if it could not be changed
     */
    void set(boolean on) throws IOException;
}
