package org.patchlight.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;

class DeviceStateTest {
    private final ScriptedDevices devices = new ScriptedDevices();

    @Test
    void the_check_keeps_the_drivers_of_the_devices_that_are_shown_and_no_others() {
        devices.device("USB\\SCAN", "Image", 10);
        devices.offer("usb\\scan", "Image");
        devices.drivers.add(driver("Usb\\Scan", "3.1"));
        devices.drivers.add(driver("PCI\\OTHER", "7.0"));
        DeviceState state = check();
        assertThat(state.drivers()).extracting(DriverFacts::version).containsExactly("3.1");
        DeviceEntry entry = state.devices().get(0);
        assertThat(state.devices()).hasSize(1);
        assertThat(entry.driverVersion()).contains("3.1");
        assertThat(entry.offeredVersion()).contains("1.2.3");
    }

    @Test
    void offers_that_could_not_be_read_are_not_known_to_be_none() {
        devices.device("A", "Image", 10);
        assertThat(check().offersKnown()).isTrue();
        devices.offersUnknown = true;
        assertThat(check().offersKnown()).isFalse();
    }

    @Test
    void drivers_that_could_not_be_read_leave_the_device() {
        devices.device("A", "Image", 43);
        devices.driversUnknown = true;
        assertThat(check().devices())
                .singleElement()
                .extracting(DeviceEntry::driverOrNull)
                .isNull();
    }

    @Test
    void devices_that_only_have_an_offer_follow_those_with_a_problem() {
        DeviceState state = new DeviceState(
                List.of(new DeviceFacts("Z", "Scanner", "Image", 28)),
                List.of(offer("M", "Media", "2025-01-31"), offer("z", "Image", "2024-05-05")),
                List.of(driver("m", "9")),
                true);
        assertThat(state.devices()).extracting(DeviceEntry::id).containsExactly("Z", "M");
        assertThat(state.devices()).extracting(DeviceEntry::name).containsExactly("Scanner", "Name of m");
        assertThat(state.devices()).extracting(DeviceEntry::problem).containsExactly(28, 0);
    }

    @Test
    void of_two_offers_for_a_device_the_newer_one_is_shown() {
        for (List<String> dates : List.of(List.of("2023-01-01", "2025-06-30"), List.of("2025-06-30", "2023-01-01"))) {
            DeviceState state = new DeviceState(
                    List.of(),
                    dates.stream().map(date -> offer("K", "Media", date)).toList());
            assertThat(state.devices())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.offeredDate()).contains(LocalDate.parse("2025-06-30")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Image, 10, false, true",
        "Printer, 28, false, true",
        "Display, 43, true, false",
        "Net, 28, true, false",
        "'', 28, true, false",
        "Image, 0, false, false"
    })
    void a_delicate_driver_is_not_updated_with_all(String deviceClass, int problem, boolean delicate, boolean withAll) {
        DeviceEntry entry = new DeviceEntry("A", "A", problem, null, offer("A", deviceClass, "2025-01-01"));
        assertThat(entry.isDelicate()).isEqualTo(delicate);
        assertThat(entry.isUpdatedWithAll()).isEqualTo(withAll);
    }

    private DeviceState check() {
        return new DeviceCheck(devices.pc()).check().state();
    }

    private static DriverFacts driver(String id, String version) {
        return new DriverFacts(id, "Name of " + id, "Maker", version, null, "oem7.inf");
    }

    private static OfferedDriver offer(String id, String deviceClass, String date) {
        return new OfferedDriver("Driver for " + id, id, deviceClass, "2.0", LocalDate.parse(date));
    }
}
