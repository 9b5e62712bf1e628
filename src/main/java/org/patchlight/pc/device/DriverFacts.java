package org.patchlight.pc.device;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The driver of a present device, as Windows stores it with the device. The values are DriverVersion, DriverDate,
 * ProviderName and InfPath of the driver's key below {@code Control\Class}.
 *
 * @param deviceId the instance id of the device
 * @param deviceName the display name of the device
 * @param provider the maker of the driver; empty if unknown
 * @param version its version, such as {@code 31.0.101.5333}
 * @param dateOrNull its date according to its maker; null if unknown
 * @param inf its INF file, such as {@code oem12.inf}; empty if unknown
 */
public record DriverFacts(
        String deviceId,
        String deviceName,
        String provider,
        String version,
        @Nullable LocalDate dateOrNull,
        String inf) {}
