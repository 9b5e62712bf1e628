package org.patchlight.pc.windows.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.simulated.SimulatedPc;

/** Reads from a registry in memory, which gets the same calls as a real one. */
class DriverKeyTest {
    private static final String KEY = "{4d36e968-e325-11ce-bfc1-08002be10318}\\0000";
    private final Registry registry = SimulatedPc.of("healthy").registry();

    @Test
    void a_driver_is_read_from_its_key() throws PcException {
        put("DriverVersion", "31.0.101.5333");
        put("DriverDate", "2-15-2024");
        put("ProviderName", "Intel Corporation");
        put("InfPath", "oem12.inf");
        assertThat(read())
                .contains(new DriverFacts(
                        "PCI\\1",
                        "Screen",
                        "Intel Corporation",
                        "31.0.101.5333",
                        LocalDate.of(2024, 2, 15),
                        "oem12.inf"));
    }

    @Test
    void an_invalid_date_is_not_reported() throws PcException {
        put("DriverVersion", "1.0");
        put("DriverDate", "15.02.2024");
        assertThat(read()).contains(new DriverFacts("PCI\\1", "Screen", "", "1.0", null, ""));
    }

    @Test
    void a_key_without_version_is_no_driver() throws PcException {
        assertThat(read()).isEmpty();
        put("DriverDate", "2-15-2024");
        assertThat(read()).isEmpty();
    }

    private Optional<DriverFacts> read() throws PcException {
        return DriverKey.read(registry, "PCI\\1", "Screen", KEY);
    }

    private void put(String name, String text) throws PcException {
        RegistryKey key = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Class\\" + KEY);
        registry.write(key, name, new RegistryValue.Text(text));
    }
}
