package org.patchlight.pc;

import java.time.Duration;

/** The power of a PC: restarting it, and whether it must be spared. */
public interface Power {
    /**
     * Restarts Windows after a delay in which the person may still call it off. Windows says so on the screen, keeps the restart as a planned one, and
     * closes no program by force: one that has something unsaved asks the person.
     *
     * @param delay at least 30 seconds
     * @throws PcException UNAVAILABLE if Windows cannot be restarted from here; DENIED; FAILED with the code, 1190 if one is coming already
     */
    void restart(Duration delay) throws PcException;

    /**
     * Calls off a restart that is coming, whoever asked for it.
     *
     * @return false if none is coming
     * @throws PcException UNAVAILABLE; DENIED; FAILED with the code
     */
    default boolean abortRestart() throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "AbortSystemShutdown", "PC", 0);
    }

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
