package org.patchlight.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.ExportDriver;
import org.patchlight.repair.step.InstallDriver;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;
import org.patchlight.words.Words;

class DriverFixesTest {
    private final ScriptedDevices devices = new ScriptedDevices();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void drivers_for_devices_with_a_problem_are_installed_and_no_others() throws PcException {
        devices.device("A", "Printer", 28);
        devices.device("B", "Image", 22);
        devices.offer("a", "Printer");
        devices.offer("B", "Image");
        devices.offer("C", "Camera");
        assertThat(installed(update(null))).containsExactly("a");
        assertThat(update(null).obstacle()).isEmpty();
    }

    @Test
    void a_copy_is_kept_of_what_will_be_replaced_before_anything_is() throws PcException {
        devices.device("A", "Printer", 10);
        devices.device("B", "Image", 10);
        devices.device("N", "Camera", 28);
        List.of("A", "B", "N").forEach(id -> devices.offer(id, "Printer"));
        devices.drivers.add(driver("a", "OEM12.INF"));
        devices.drivers.add(driver("B", "usbprint.inf"));
        devices.drivers.add(driver("C", "oem13.inf"));
        FixProposal all = update(null);
        assertThat(all.steps().get(0))
                .isEqualTo(new ExportDriver(
                        "a", "OEM12.INF", "C:\\Windows\\Patchlight\\drivers\\OEM12.INF-20261122-120000"));
        assertThat(all.steps()).hasSize(4);
        assertThat(installed(all)).containsExactly("A", "B", "N");
        devices.driversUnknown = true;
        assertThat(update(null).steps()).hasSize(3);
    }

    @Test
    void nothing_is_begun_while_something_else_is_installed() throws PcException {
        devices.device("A", "Printer", 28);
        devices.offer("A", "Printer");
        devices.installing = true;
        for (String value : new String[] {null, "A"}) {
            assertThat(update(value).steps()).isEmpty();
            assertThat(words.say(update(value).obstacle().orElseThrow()))
                    .contains("Windows is installing something else");
        }
        devices.installingUnknown = true;
        assertThat(update(null).steps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Firmware", "Extension", "SoftwareComponent", "Display", "{4d36e972-e325-11ce-bfc1-08002be10318}"
            })
    void a_driver_of_another_kind_than_its_harmless_device_is_left_to_a_person_too(String driverClass)
            throws PcException {
        devices.device("P", "Printer", 10);
        devices.offered.add(
                new OfferedDriver("Addition", "P", "Printer", "1.0", LocalDate.of(2025, 3, 1), driverClass));
        assertThat(update(null).steps()).isEmpty();
        assertThat(update("P").steps()).hasSize(1);
        devices.offer("P", "Printer");
        assertThat(update(null).steps())
                .singleElement()
                .satisfies(step ->
                        assertThat(((InstallDriver) step).driver().title()).isEqualTo("Driver for P"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Display",
                "SCSIAdapter",
                "HDC",
                "DiskDrive",
                "Net",
                "Firmware",
                "",
                "Unknown",
                "System",
                "Extension",
                "SDHost",
                "NetService",
                "Video",
                "Networking",
                "Storage",
                "OtherHardware",
                "Other Hardware",
                "FSFilter Anti-Virus",
                "{4d36e968-e325-11ce-bfc1-08002be10318}",
                "4D36E972-E325-11CE-BFC1-08002BE10318",
                "{4d36e97b-e325-11ce-bfc1-08002be10318}",
                "{4d36e96a-e325-11ce-bfc1-08002be10318}"
            })
    void delicate_drivers_are_left_to_a_person_who_names_the_device(String deviceClass) throws PcException {
        devices.device("A", "", 28);
        devices.device("P", "Printer", 28);
        devices.offer("A", deviceClass);
        devices.offer("P", "Printer");
        FixProposal all = update(" ");
        assertThat(installed(all)).containsExactly("P");
        assertThat(words.say(all.obstacle().orElseThrow())).contains("update-drivers=\"A\"");
        assertThat(installed(update("a"))).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Printer",
                "Printers",
                "Image",
                "Camera",
                "Media",
                "Sound",
                "HIDClass",
                "{4d36e979-e325-11ce-bfc1-08002be10318}"
            })
    void other_drivers_are_taken(String deviceClass) throws PcException {
        devices.device("A", "", 28);
        devices.offer("A", deviceClass);
        assertThat(installed(update(null))).containsExactly("A");
        assertThat(update(null).obstacle()).isEmpty();
    }

    @Test
    void where_no_driver_can_be_installed_the_user_learns_who_can() throws PcException {
        devices.installs = false;
        devices.device("A", "Printer", 28);
        devices.offer("A", "Printer");
        assertThat(update(null).steps()).isEmpty();
        assertThat(words.say(update(null).obstacle().orElseThrow())).contains("optional updates");
    }

    @Test
    void nothing_offered_is_an_obstacle() throws PcException {
        devices.device("A", "Printer", 28);
        assertThat(update(null).steps()).isEmpty();
        assertThat(words.say(update(null).obstacle().orElseThrow()))
                .contains("offered no driver", "when it last checked");
        assertThat(words.say(update("A").obstacle().orElseThrow())).contains("when it last checked");
        assertThat(words.say(update("A").obstacle().orElseThrow())).contains("device A");
    }

    @Test
    void offers_that_this_pc_cannot_report_are_an_obstacle() throws PcException {
        devices.offersUnknown = true;
        assertThat(words.say(update(null).obstacle().orElseThrow())).contains("Couldn't read which drivers");
    }

    @Test
    void devices_that_cannot_be_read_are_no_prescription() {
        devices.unreadable = true;
        assertThatThrownBy(() -> update(null)).isInstanceOf(PcException.class);
    }

    @Test
    void rescan_asks_once() {
        assertThat(new RescanDevices().propose(devices.pc(), null).steps())
                .isEqualTo(List.of(new WindowsRequest(Request.RESCAN_DEVICES, "devices")));
    }

    @Test
    void every_fix_is_declared_in_words() {
        List.of(new RescanDevices(), new UpdateDrivers()).forEach(fix -> {
            assertThat(words.say(fix.declaration().title())).isNotBlank();
            assertThat(words.say(fix.declaration().description())).isNotBlank();
            assertThat(fix.declaration().changes())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(words.say(line)).isNotBlank());
            assertThat(fix.declaration().needsAdministrator()).isTrue();
        });
    }

    private static List<String> installed(FixProposal proposal) {
        return proposal.steps().stream()
                .filter(InstallDriver.class::isInstance)
                .map(Step::target)
                .toList();
    }

    private static DriverFacts driver(String id, String inf) {
        return new DriverFacts(id, "Device " + id, "Maker", "1.0", null, inf);
    }

    private FixProposal update(@Nullable String value) throws PcException {
        return new UpdateDrivers().propose(devices.pc(), value);
    }
}
