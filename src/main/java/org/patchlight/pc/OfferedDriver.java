package org.patchlight.pc;

import java.time.LocalDate;

/**
 * A driver that Windows Update offers.
 *
 * @param title its title
 * @param deviceId the instance id of the device that it is for
 * @param deviceClass the setup class of that device, such as {@code Printer}
 * @param version its version
 * @param date its date
 */
public record OfferedDriver(String title, String deviceId, String deviceClass, String version, LocalDate date) {}
