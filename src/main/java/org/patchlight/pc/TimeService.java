package org.patchlight.pc;

import java.time.Duration;

/** The service that sets a PC's clock: on Windows, the Windows Time service (W32Time). */
public interface TimeService {
    /** The key name of the service. */
    String SERVICE = "W32Time";
    /** The operation in exceptions of {@link #resync}. */
    String RESYNC = "W32TimeSyncNow";

    /**
     * Asks the running time service to set the clock now, and waits for its attempt.
     *
     * @param limit the longest time to wait
     * @throws PcException UNAVAILABLE if this PC can't ask it; TIMED_OUT; FAILED for the operation {@link #RESYNC} with
     *     the code if the service refused: 1 no time data, 4 change too big
     */
    void resync(Duration limit) throws PcException;

    /**
     * What the time service reports about itself: the raw output of {@code w32tm /query /status /verbose}, in any
     * language. Only numbers and their order are meaningful.
     *
     * @param limit the longest time to wait
     * @throws PcException UNAVAILABLE if this PC can't ask it; TIMED_OUT; FAILED with the code if the service isn't
     *     running (0x80070426)
     */
    String report(Duration limit) throws PcException;

    /**
     * Steps the clock at once, without the time service.
     *
     * @param by added to the PC's clock; positive sets it forward
     * @throws PcException DENIED without the right to set the clock; UNAVAILABLE if this PC has no way to do it; FAILED
     *     with the code
     */
    void step(Duration by) throws PcException;
}
