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
    /** The code that says that Windows has a better driver in use already, or no device that it is for (ERROR_NO_MORE_ITEMS, as pnputil ends). */
    int BETTER_DRIVER = 259;

    /** The devices that are present and have a problem code. */
    List<DeviceFacts> withProblems() throws PcException;

    /**
     * The drivers of the devices that are present; devices without one are left out.
     *
     * @throws PcException UNAVAILABLE if this PC has no way to tell
     */
    List<DriverFacts> drivers() throws PcException;

    /**
     * The drivers that Windows Update is known to offer, without asking its servers anew. Costs what {@link UpdateAgent#offers} costs.
     *
     * @throws PcException UNAVAILABLE if this PC has no way to tell; else as {@link UpdateAgent#offers}
     */
    List<OfferedDriver> offeredDrivers() throws PcException;

    /** Has Windows look for devices anew, as Device Manager's "Scan for hardware changes" does. */
    void rescan(Duration limit) throws PcException;

    /** Whether {@link #installOffered} can do it here at all. */
    boolean canInstallOffered();

    /**
     * Installs a driver that is on offer, and waits until that has ended; never restarts Windows. Needs an administrator.
     *
     * @param driver as {@link #offeredDrivers} told it; no other that is offered for the same device is installed
     * @param progress told how much of it is done, 0 to 100, now and then
     * @throws PcException MISSING if it is not on offer any more; UNAVAILABLE if this build has no way to do it; else as {@link UpdateAgent#install}
     */
    AgentInstallation installOffered(OfferedDriver driver, Duration limit, IntConsumer progress) throws PcException;

    /**
     * Copies the package of an installed driver into a folder, which is made. Needs an administrator. Drivers that came with Windows itself have
     * no package of their own.
     *
     * @param inf the package's name in the driver store, such as {@code oem12.inf}
     * @param folder absolute, not there yet
     * @throws PcException UNAVAILABLE before Windows 10 1607, or if it is no such package; DENIED; TIMED_OUT; FAILED with the exit code
     */
    default void exportDriver(String inf, String folder, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "ExportDriver", inf, 0);
    }

    /**
     * Installs the driver package in a folder on the devices that it is for. Windows keeps a driver that it takes for the better one. Needs an
     * administrator.
     *
     * @param folder as {@link #exportDriver} filled it
     * @throws PcException MISSING if there is no package in it; FAILED with {@link #BETTER_DRIVER} if Windows kept what it has; else as
     *     {@link #exportDriver}
     */
    default void installExported(String folder, Duration limit) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "AddDriver", folder, 0);
    }
}
