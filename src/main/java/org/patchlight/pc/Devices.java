package org.patchlight.pc;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;

/** The devices of a PC and their drivers. */
public interface Devices {
    /**
     * The exit code of pnputil if Windows already uses a better driver, or has no device for it (ERROR_NO_MORE_ITEMS).
     */
    int BETTER_DRIVER = 259;

    /**
     * The present devices that have a problem code.
     *
     * @throws PcException if the devices can't be read
     */
    List<DeviceFacts> withProblems() throws PcException;

    /**
     * The drivers of the present devices; devices without a driver are left out.
     *
     * @throws PcException UNAVAILABLE if this PC can't report them
     */
    List<DriverFacts> drivers() throws PcException;

    /**
     * The drivers that Windows Update offered at its last search, without asking its servers. Costs as much as {@link
     * UpdateAgent#offers}.
     *
     * @throws PcException UNAVAILABLE if this PC can't report them; otherwise as {@link UpdateAgent#offers}
     */
    List<OfferedDriver> offeredDrivers() throws PcException;

    /**
     * Lets Windows scan for hardware changes, as Device Manager does.
     *
     * @param limit the longest time to wait
     * @throws PcException if the scan failed or timed out
     */
    void rescan(Duration limit) throws PcException;

    /** Whether this PC supports {@link #installOffered}. */
    boolean canInstallOffered();

    /**
     * Installs an offered driver and waits for the end; never restarts Windows. Needs administrator rights.
     *
     * @param driver as returned by {@link #offeredDrivers}; no other driver for the same device is installed
     * @param limit the longest time to wait
     * @param progress receives the percentage, 0 to 100, from time to time
     * @throws PcException MISSING if it is no longer offered; UNAVAILABLE if this PC has no way to do it; otherwise as
     *     {@link UpdateAgent#install}
     */
    AgentInstallation installOffered(OfferedDriver driver, Duration limit, IntConsumer progress) throws PcException;

    /**
     * Copies the package of an installed driver into a new folder. Needs administrator rights. Drivers that came with
     * Windows have no package of their own.
     *
     * @param inf the name of the package in the driver store, such as {@code oem12.inf}
     * @param folder an absolute path that doesn't exist yet
     * @param limit the longest time to wait
     * @throws PcException UNAVAILABLE before Windows 10 1607, or if there is no such package; DENIED; TIMED_OUT; FAILED
     *     with the exit code
     */
    default void exportDriver(String inf, String folder, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "ExportDriver", inf, 0);
    }

    /**
     * Installs an exported driver package on its devices. Windows keeps the current driver if it ranks it higher. Needs
     * administrator rights.
     *
     * @param folder a folder that {@link #exportDriver} filled
     * @param limit the longest time to wait
     * @throws PcException MISSING if the folder contains no package; FAILED with {@link #BETTER_DRIVER} if Windows kept
     *     its driver; otherwise as {@link #exportDriver}
     */
    default void installExported(String folder, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "AddDriver", folder, 0);
    }
}
