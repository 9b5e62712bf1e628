package org.patchlight.pc.agent;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An update that the update agent offers (IUpdate, IWindowsDriverUpdate).
 *
 * @param updateId its GUID as the agent writes it
 * @param title its title in the language of the PC
 * @param optional whether it is never installed by itself (BrowseOnly)
 * @param downloaded whether its files are here already
 * @param driverOrNull what it says of its driver; null if it brings none
 */
public record OfferedUpdate(
        String updateId,
        String title,
        boolean optional,
        boolean downloaded,
        @Nullable Driver driverOrNull) {
    /** What it says of its driver; empty if it brings none. */
    public Optional<Driver> driver() {
        return Optional.ofNullable(driverOrNull);
    }

    /**
     * The driver that an update brings.
     *
     * @param model the device's model
     * @param provider who made the driver
     * @param driverClass its class; empty if not told
     * @param hardwareId the hardware id that it is for
     * @param date its date
     * @param problem the problem code of the device, 0 if it has none
     */
    public record Driver(
            String model, String provider, String driverClass, String hardwareId, LocalDate date, int problem) {}
}
