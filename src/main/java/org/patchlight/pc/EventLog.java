package org.patchlight.pc;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;

/**
 * The event log of a PC. Records are found by channel, provider and event id, and read by field names, so that no
 * translated text matters.
 */
public interface EventLog {
    /**
     * The records that match, newest first, limited by the query.
     *
     * @param query which records
     * @param limit the longest time to wait
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE if this PC has no event log;
     *     TIMED_OUT
     */
    List<EventRecord> find(EventQuery query, Duration limit) throws PcException;

    /**
     * Calls a listener soon after matching records were written, without polling. Several records may cause a single
     * call, and a call may come without a record. So a call means that it is worth reading the log, not what was
     * written.
     *
     * @param wanted which records
     * @param listener called on any thread; must return at once
     * @param limit the longest time to wait for the subscription to open
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE if this event log can't send
     *     notifications; TIMED_OUT
     */
    default EventSubscription subscribe(EventSelection wanted, Runnable listener, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "EvtSubscribe", wanted.channel(), 0);
    }
}
