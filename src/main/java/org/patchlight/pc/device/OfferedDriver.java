package org.patchlight.pc.device;

import java.time.LocalDate;

/**
 * A driver that Windows Update offers.
 *
 * @param title its title
 * @param deviceId the instance id of the device that it is for
 * @param deviceClass the setup class of that device, such as {@code Printer}; if unknown, the class that the agent
 *     gives the driver
 * @param version its version
 * @param date its date
 * @param driverClass the class that the agent gives the driver; it differs from the device's for extensions and
 *     firmware; empty if unknown
 */
public record OfferedDriver(
        String title, String deviceId, String deviceClass, String version, LocalDate date, String driverClass) {
    /** A driver whose own class is unknown. */
    public OfferedDriver(String title, String deviceId, String deviceClass, String version, LocalDate date) {
        this(title, deviceId, deviceClass, version, date, "");
    }
}
