package org.patchlight.pc.device;

import java.time.LocalDate;

/**
 * A driver that Windows Update offers.
 *
 * @param title its title
 * @param deviceId the instance id of the device that it is for
 * @param deviceClass the setup class of that device, such as {@code Printer}; where that is not told, the class that the agent gives the driver
 * @param version its version
 * @param date its date
 * @param driverClass the class that the agent gives the driver, which may be another than the device's: one that adds to it, or firmware; empty if
 *     not told
 */
public record OfferedDriver(
        String title, String deviceId, String deviceClass, String version, LocalDate date, String driverClass) {
    /** One of whose own class nothing is told. */
    public OfferedDriver(String title, String deviceId, String deviceClass, String version, LocalDate date) {
        this(title, deviceId, deviceClass, version, date, "");
    }
}
