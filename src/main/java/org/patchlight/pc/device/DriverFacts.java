package org.patchlight.pc.device;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The driver of a device that is present, as Windows keeps it with the device (the values DriverVersion, DriverDate, ProviderName and InfPath of the
 * driver's key below {@code Control\Class}).
 *
 * @param deviceId the instance id of the device
 * @param deviceName its name for people
 * @param provider who made the driver; empty if not told
 * @param version its version, such as {@code 31.0.101.5333}
 * @param dateOrNull its date, as its maker says; null if not told
 * @param inf the name of its description, such as {@code oem12.inf}; empty if not told
 */
public record DriverFacts(
        String deviceId,
        String deviceName,
        String provider,
        String version,
        @Nullable LocalDate dateOrNull,
        String inf) {}
