package org.patchlight.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.Ask;
import org.patchlight.repair.step.Ask.Request;
import org.patchlight.words.Words;

class DriverFixesTest {
    private final ScriptedDevices devices = new ScriptedDevices();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void driversForDevicesWithAProblemAreInstalledAndNoOthers() throws PcException {
        devices.device("A", "Printer", 28);
        devices.device("B", "Image", 22);
        devices.offer("a", "Printer");
        devices.offer("B", "Image");
        devices.offer("C", "Camera");
        assertThat(update(null).steps()).isEqualTo(List.of(new Ask(Request.INSTALL_DRIVER, "a")));
        assertThat(update(null).obstacle()).isEmpty();
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
    void delicateDriversAreLeftToAPersonWhoNamesTheDevice(String deviceClass) throws PcException {
        devices.device("A", "", 28);
        devices.device("P", "Printer", 28);
        devices.offer("A", deviceClass);
        devices.offer("P", "Printer");
        Prescription all = update(" ");
        assertThat(all.steps()).isEqualTo(List.of(new Ask(Request.INSTALL_DRIVER, "P")));
        assertThat(words.say(all.obstacle().orElseThrow())).contains("update-drivers=\"A\"");
        assertThat(update("a").steps()).isEqualTo(List.of(new Ask(Request.INSTALL_DRIVER, "A")));
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
    void otherDriversAreTaken(String deviceClass) throws PcException {
        devices.device("A", "", 28);
        devices.offer("A", deviceClass);
        assertThat(update(null).steps()).isEqualTo(List.of(new Ask(Request.INSTALL_DRIVER, "A")));
        assertThat(update(null).obstacle()).isEmpty();
    }

    @Test
    void whereNoDriverCanBeInstalledThePersonIsToldWho() throws PcException {
        devices.installs = false;
        devices.device("A", "Printer", 28);
        devices.offer("A", "Printer");
        assertThat(update(null).steps()).isEmpty();
        assertThat(words.say(update(null).obstacle().orElseThrow())).contains("optional updates");
    }

    @Test
    void nothingOfferedIsAnObstacle() throws PcException {
        devices.device("A", "Printer", 28);
        assertThat(update(null).steps()).isEmpty();
        assertThat(words.say(update(null).obstacle().orElseThrow())).contains("offers no driver");
        assertThat(words.say(update("A").obstacle().orElseThrow())).contains("device A");
    }

    @Test
    void offersThatThisPcCannotTellAreAnObstacle() throws PcException {
        devices.offersUnknown = true;
        assertThat(words.say(update(null).obstacle().orElseThrow())).contains("cannot be read");
    }

    @Test
    void devicesThatCannotBeReadAreNoPrescription() {
        devices.unreadable = true;
        assertThatThrownBy(() -> update(null)).isInstanceOf(PcException.class);
    }

    @Test
    void rescanAsksOnce() {
        assertThat(new RescanDevices().prescribe(devices.pc(), null).steps())
                .isEqualTo(List.of(new Ask(Request.RESCAN_DEVICES, "devices")));
    }

    @Test
    void everyFixIsDeclaredInWords() {
        assertThat(DriverFixes.all())
                .extracting(fix -> fix.declaration().id())
                .containsExactly("rescan-devices", "update-drivers");
        DriverFixes.all().forEach(fix -> {
            assertThat(words.say(fix.declaration().title())).isNotBlank();
            assertThat(words.say(fix.declaration().what())).isNotBlank();
            assertThat(fix.declaration().touches())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(words.say(line)).isNotBlank());
            assertThat(fix.declaration().administrator()).isTrue();
        });
    }

    private Prescription update(@Nullable String value) throws PcException {
        return new UpdateDrivers().prescribe(devices.pc(), value);
    }
}
