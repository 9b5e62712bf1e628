package org.patchlight.pc;

import java.time.Duration;
import java.util.List;

/** The devices of a PC and their drivers. */
public interface Devices {
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
     * Installs the driver offered for a device.
     *
     * @throws PcException MISSING if none is offered; UNAVAILABLE if this build has no way to do it
     */
    void installOffered(String deviceId, Duration limit) throws PcException;
}
