package org.patchlight.desktop;

/** What happens on the desktop that brings a look forward. */
public interface WakeEvents {
    /** What happened. */
    enum Event {
        /** The PC woke from sleep. */
        RESUMED,
        /** The person came back to the locked session. */
        UNLOCKED,
        /** Somebody set the clock or the time zone. */
        TIME_CHANGED
    }

    /** Told of events, on any thread. */
    interface Listener {
        void happened(Event event);
    }

    /** Tells the listener from now on. */
    void listen(Listener listener);
}
