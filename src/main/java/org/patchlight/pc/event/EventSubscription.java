package org.patchlight.pc.event;

import java.time.Duration;

/** A subscription to new records of an event log. It stays open until it is closed or breaks. */
public interface EventSubscription extends AutoCloseable {
    /**
     * Whether the subscription still works. A restart of the event log service silently ends all subscriptions.
     *
     * @param limit the longest time to wait; no answer means that it doesn't work
     */
    boolean works(Duration limit);

    /**
     * Ends the subscription within some seconds, even if the event log hangs. A call of the listener that is already
     * running may still complete.
     */
    @Override
    void close();
}
