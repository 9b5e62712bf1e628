package org.patchlight.pc.agent;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An update that the update agent offers (IUpdate, IWindowsDriverUpdate).
 *
 * @param updateId its GUID as the agent writes it
 * @param title its title in the language of the PC
 * @param optional whether it is never installed automatically (BrowseOnly)
 * @param downloaded whether its files are already downloaded
 * @param driverOrNull its driver; null if it contains none
 */
public record OfferedUpdate(
        String updateId,
        String title,
        boolean optional,
        boolean downloaded,
        @Nullable Driver driverOrNull) {
    /** Its driver; empty if it contains none. */
    public Optional<Driver> driver() {
        return Optional.ofNullable(driverOrNull);
    }

    /**
     * The driver in an update.
     *
     * @param model the model of the device
     * @param provider the maker of the driver
     * @param driverClass its class; empty if unknown
     * @param hardwareId the hardware id that it is for
     * @param date its date
     * @param problem the problem code of the device, 0 if it has none
     */
    public record Driver(
            String model, String provider, String driverClass, String hardwareId, LocalDate date, int problem) {}
}
