package org.patchlight.pc.event;

import java.time.Duration;

/** Being told of new records of an event log; open until it is closed or breaks. */
public interface EventSubscription extends AutoCloseable {
    /**
     * Asks the event log whether it still tells us of anything: when its service is restarted, it forgets who wanted to know.
     *
     * @param limit within which it answers; no answer counts as no
     */
    boolean works(Duration limit);

    /** Ends it, within some seconds even if the event log hangs; the listener is not called any more, but for a call that is under way. */
    @Override
    void close();
}
