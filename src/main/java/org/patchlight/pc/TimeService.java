package org.patchlight.pc;

import java.time.Duration;

/** What sets a PC's clock: on Windows, the service W32Time. */
public interface TimeService {
    /** The key name of the service. */
    String SERVICE = "W32Time";

    /**
     * Asks the running time service to set the clock now and waits until it has tried.
     *
     * @throws PcException UNAVAILABLE if this PC has no way to ask; TIMED_OUT; FAILED with the code if the service refused
     */
    void resync(Duration limit) throws PcException;
}
