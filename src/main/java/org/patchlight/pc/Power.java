package org.patchlight.pc;

import java.time.Duration;

/** Restarting a PC. */
public interface Power {
    /**
     * Restarts Windows after a delay in which the person may still call it off.
     *
     * @param delay at least 30 seconds
     */
    void restart(Duration delay) throws PcException;
}
