package org.patchlight.driver;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;

/**
 * A device with a problem or an offered driver.
 *
 * @param id its instance id
 * @param name its display name; the title of the offered driver if Windows has no name for it; may be empty
 * @param problem its problem code as in Device Manager; 0 if it has none
 * @param driverOrNull its current driver; null if it has none or it could not be read
 * @param offerOrNull the driver that Windows Update offers for it; null if none
 */
public record DeviceEntry(
        String id,
        String name,
        int problem,
        @Nullable DriverFacts driverOrNull,
        @Nullable OfferedDriver offerOrNull) {
    /** The version of its current driver. */
    public Optional<String> driverVersion() {
        return Optional.ofNullable(driverOrNull).map(DriverFacts::version).filter(version -> !version.isBlank());
    }

    /** The date of its current driver, according to the maker. */
    public Optional<LocalDate> driverDate() {
        return Optional.ofNullable(driverOrNull).map(DriverFacts::dateOrNull);
    }

    /** The version of the driver that Windows Update offers for it. */
    public Optional<String> offeredVersion() {
        return Optional.ofNullable(offerOrNull).map(OfferedDriver::version);
    }

    /** The date of the driver that Windows Update offers for it. */
    public Optional<LocalDate> offeredDate() {
        return Optional.ofNullable(offerOrNull).map(OfferedDriver::date);
    }

    /** Whether Windows Update offers a driver for it. */
    public boolean hasOffer() {
        return offerOrNull != null;
    }

    /**
     * Whether the offered driver may affect screen, storage or network, so that it is installed only if the user names
     * the device; false without an offer.
     */
    public boolean isDelicate() {
        return offerOrNull != null && DelicateClasses.contains(offerOrNull);
    }

    /** Whether the fix for all devices installs the offered driver. */
    public boolean isUpdatedWithAll() {
        return hasOffer() && !isDelicate() && DeviceProblem.isWorthReporting(problem);
    }
}
