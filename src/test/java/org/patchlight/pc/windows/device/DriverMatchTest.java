package org.patchlight.pc.windows.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.agent.OfferedUpdate;
import org.patchlight.pc.device.OfferedDriver;

class DriverMatchTest {
    private static final LocalDate DATE = LocalDate.of(2023, 4, 18);
    private static final DriverMatch.Device PRINTER =
            new DriverMatch.Device("USB\\P\\1", "", List.of("USBPRINT\\CanonTS5300", "USB\\Class_07"));
    private static final DriverMatch.Device SCREEN = new DriverMatch.Device("PCI\\S\\1", "Display", List.of("PCI\\S"));

    @Test
    void a_driver_is_for_the_devices_that_have_its_hardware_id_in_any_case() {
        List<OfferedDriver> offered = drivers(
                List.of(
                        update("Canon - Printer - 3.1.0.0", "usbprint\\canonts5300"),
                        update("Other - Printer - 1.0", "USB\\Other")),
                List.of(PRINTER, SCREEN));
        assertThat(offered)
                .containsExactly(new OfferedDriver(
                        "Canon - Printer - 3.1.0.0", "USB\\P\\1", "OfDriver", "3.1.0.0", DATE, "OfDriver"));
    }

    @Test
    void the_class_of_the_device_is_surer_than_that_of_the_driver() {
        assertThat(drivers(List.of(update("Screen", "PCI\\S")), List.of(SCREEN)))
                .containsExactly(new OfferedDriver("Screen", "PCI\\S\\1", "Display", "", DATE, "OfDriver"));
    }

    @Test
    void a_device_of_unknown_class_has_that_of_the_driver() {
        DriverMatch.Device unknown = new DriverMatch.Device("PCI\\U\\1", "Unknown", List.of("PCI\\U"));
        assertThat(drivers(List.of(update("Card", "PCI\\U")), List.of(unknown)))
                .containsExactly(new OfferedDriver("Card", "PCI\\U\\1", "OfDriver", "", DATE, "OfDriver"));
    }

    @Test
    void what_brings_no_driver_is_for_no_device() {
        OfferedUpdate software = new OfferedUpdate("id", "Update (KB5000001)", false, false, null);
        assertThat(drivers(List.of(software), List.of(PRINTER))).isEmpty();
    }

    @Test
    void each_pair_names_its_update_so_that_no_other_is_installed() {
        OfferedUpdate one = update("One - 1.0", "PCI\\S");
        OfferedUpdate other = update("Other - 2.0", "PCI\\S");
        assertThat(DriverMatch.match(List.of(one, other), List.of(SCREEN)))
                .extracting(DriverMatch.Pair::update)
                .containsExactly(one, other);
    }

    private static List<OfferedDriver> drivers(List<OfferedUpdate> updates, List<DriverMatch.Device> devices) {
        return DriverMatch.match(updates, devices).stream()
                .map(DriverMatch.Pair::driver)
                .toList();
    }

    private static OfferedUpdate update(String title, String hardwareId) {
        return new OfferedUpdate(
                "id", title, false, false, new OfferedUpdate.Driver("", "", "OfDriver", hardwareId, DATE, 28));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Canon - Printer - 3.1.0.0|3.1.0.0",
                "Canon - 3.1|3.1",
                "Canon - Printer - v3.1.0 |3.1.0",
                "Canon - 1.2.3.4.5|2.3.4.5",
                "Canon - 1..2.3|2.3",
                "Canon - 3|''",
                "Canon - 3.|''",
                "Canon 3.1|''",
                "Canon - 3.1 beta|''",
            })
    void the_version_is_at_the_end_of_the_title(String title, String version) {
        assertThat(DriverMatch.version(title)).isEqualTo(version);
    }
}
