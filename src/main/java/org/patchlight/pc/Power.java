package org.patchlight.pc;

import java.time.Duration;

/** The power of a PC: restarting it, and whether it must be spared. */
public interface Power {
    /**
     * Restarts Windows after a delay in which the person may still call it off.
     *
     * @param delay at least 30 seconds
     */
    void restart(Duration delay) throws PcException;

    /**
     * Whether the PC saves its battery just now.
     *
     * @throws PcException if it does not tell
     */
    boolean isSavingBattery() throws PcException;

    /**
     * What the PC lives on.
     *
     * @throws PcException if it does not tell
     */
    default PowerSupply supply() throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetSystemPowerStatus", "PC", 0);
    }
}
