package org.patchlight.pc;

import java.time.Duration;
import java.util.List;

/** The event log of a PC. Records are found by channel, provider and number, and read by the names of their fields: no text of any language is looked at. */
public interface EventLog {
    /**
     * The records that fit, the newest first, at most as many as the query takes.
     *
     * @param limit within which it ends
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE if this PC has no event log that could be asked; TIMED_OUT
     */
    List<EventRecord> find(EventQuery query, Duration limit) throws PcException;
}
