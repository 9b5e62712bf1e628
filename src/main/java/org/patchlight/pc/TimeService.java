package org.patchlight.pc;

import java.time.Duration;

/** What sets a PC's clock: on Windows, the service W32Time. */
public interface TimeService {
    /** The key name of the service. */
    String SERVICE = "W32Time";
    /** The operation that a refused {@link #resync} names. */
    String RESYNC = "W32TimeSyncNow";

    /**
     * Asks the running time service to set the clock now and waits until it has tried.
     *
     * @throws PcException UNAVAILABLE if this PC has no way to ask; TIMED_OUT; FAILED by the operation {@link #RESYNC} with the code if the service refused: 1 no
     *     time data, 4 change too big
     */
    void resync(Duration limit) throws PcException;

    /**
     * What the time service says of itself: the output of {@code w32tm /query /status /verbose} as it is, in whatever language. Only its numbers and
     * their order mean something.
     *
     * @throws PcException UNAVAILABLE if this PC has no way to ask; TIMED_OUT; FAILED with the code if the service does not run (0x80070426)
     */
    String report(Duration limit) throws PcException;

    /**
     * Moves the clock by so much at once, past the time service.
     *
     * @param by added to the PC's clock; positive sets it forward
     * @throws PcException DENIED without the right to set the clock; UNAVAILABLE if this PC has no way; FAILED with the code
     */
    void step(Duration by) throws PcException;
}
