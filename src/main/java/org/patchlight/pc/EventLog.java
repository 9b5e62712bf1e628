package org.patchlight.pc;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;

/** The event log of a PC. Records are found by channel, provider and number, and read by the names of their fields: no text of any language is looked at. */
public interface EventLog {
    /**
     * The records that fit, the newest first, at most as many as the query takes.
     *
     * @param limit within which it ends
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE if this PC has no event log that could be asked; TIMED_OUT
     */
    List<EventRecord> find(EventQuery query, Duration limit) throws PcException;

    /**
     * Calls the listener, which must return at once, on any thread, soon after records that fit were written, without asking again and again. Several records may
     * make one call, and a call may come for nothing: it says that it is worth looking, not what was written.
     *
     * @param limit within which it is open, or fails
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE if this event log tells nothing by itself; TIMED_OUT
     */
    default EventSubscription subscribe(EventSelection wanted, Runnable listener, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "EvtSubscribe", wanted.channel(), 0);
    }
}
