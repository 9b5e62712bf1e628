package org.patchlight.desktop;

/** Events of the desktop that cause an early check, or keep checks back. */
public interface WakeEvents {
    /** The kinds of events. */
    enum Event {
        /** The PC woke up. */
        RESUMED,
        /** The user locked the session or left it; no one sees what it shows. */
        LOCKED,
        /** The user unlocked the session. */
        UNLOCKED,
        /** The clock or the time zone was changed. */
        TIME_CHANGED
    }

    /** Receives events, on any thread. */
    interface Listener {
        /** An event happened. */
        void happened(Event event);
    }

    /** Adds a listener. */
    void listen(Listener listener);
}
