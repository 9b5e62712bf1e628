package org.patchlight.pc;

import java.time.Duration;

/** The power state of a PC: restarting it, battery and battery saver. */
public interface Power {
    /** The operation of {@link #restart}, as its failures name it. */
    String RESTART = "InitiateSystemShutdownEx";

    /** A restart is already scheduled (ERROR_SHUTDOWN_IS_SCHEDULED in winerror.h). */
    int RESTART_IS_SCHEDULED = 1190;

    /** Someone else is signed in, even if disconnected (ERROR_SHUTDOWN_USERS_LOGGED_ON in winerror.h). */
    int OTHERS_ARE_SIGNED_IN = 1191;

    /**
     * Restarts Windows after a delay in which the user can still cancel. Windows announces it on screen and logs it as
     * planned. No program is closed by force: one with unsaved work asks the user.
     *
     * @param delay at least 30 seconds
     * @throws PcException UNAVAILABLE if Windows can't be restarted from here; DENIED; FAILED with the code, such as
     *     {@link #RESTART_IS_SCHEDULED} or {@link #OTHERS_ARE_SIGNED_IN}
     */
    void restart(Duration delay) throws PcException;

    /**
     * Cancels a scheduled restart, no matter which program requested it.
     *
     * @return false if none is scheduled
     * @throws PcException UNAVAILABLE; DENIED; FAILED with the code
     */
    default boolean abortRestart() throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "AbortSystemShutdown", "PC", 0);
    }

    /**
     * How long ago Windows was last fully started, with the time that it slept. A shutdown with fast startup (Windows 8
     * and later) ends no update and doesn't count.
     *
     * @throws PcException if the PC doesn't report it
     */
    default Duration uptime() throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetTickCount64", "PC", 0);
    }

    /**
     * Whether the battery is in use and battery saver is on. Energy saver on mains power doesn't count.
     *
     * @throws PcException if the PC doesn't report it
     */
    boolean isSavingBattery() throws PcException;

    /**
     * The current power supply.
     *
     * @throws PcException if the PC doesn't report it
     */
    default PowerSupply supply() throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetSystemPowerStatus", "PC", 0);
    }
}
