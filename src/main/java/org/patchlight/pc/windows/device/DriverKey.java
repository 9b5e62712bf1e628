package org.patchlight.pc.windows.device;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.device.DriverFacts;

/** The registry key of a device's driver. */
final class DriverKey {
    private static final RegistryKey CLASSES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Class");
    /** Windows writes the month first, in every language. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M-d-uuuu", Locale.ROOT);

    private DriverKey() {}

    /**
     * Reads the driver of a device.
     *
     * @param id the device's instance id
     * @param name its name
     * @param key the class and number of the driver's key, as in
     *     <code>{4d36e968-e325-11ce-bfc1-08002be10318}\0000</code>
     * @return empty if the key has no version
     */
    static Optional<DriverFacts> read(Registry registry, String id, String name, String key) throws PcException {
        RegistryKey driver = CLASSES.child(key);
        String version = text(registry, driver, "DriverVersion");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DriverFacts(
                id,
                name,
                text(registry, driver, "ProviderName"),
                version,
                date(text(registry, driver, "DriverDate")),
                text(registry, driver, "InfPath")));
    }

    private static String text(Registry registry, RegistryKey key, String name) throws PcException {
        return registry.text(key, name).orElse("").strip();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
