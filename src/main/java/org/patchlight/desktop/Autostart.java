package org.patchlight.desktop;

import java.io.IOException;

/** Starting the program when the user signs in. */
public interface Autostart {
    /** Whether autostart is on. */
    enum State {
        ON,
        OFF,
        /** Registered, but switched off by the user in Task Manager or Settings. */
        SWITCHED_OFF_BY_USER,
        /** This desktop has no autostart, or its state can't be read. */
        UNAVAILABLE
    }

    /** The current state. */
    State state();

    /**
     * Switches autostart on or off. Never overrides a user who switched it off in Windows.
     *
     * @throws IOException if it can't be changed
     */
    void set(boolean on) throws IOException;
}
