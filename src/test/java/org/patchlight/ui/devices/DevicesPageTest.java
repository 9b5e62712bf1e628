package org.patchlight.ui.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.driver.DeviceState;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.ui.RecordedCommands;
import org.patchlight.ui.SampleDevices;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.main.MainWindow;

@Tag("gui")
class DevicesPageTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final RecordedCommands commands = new RecordedCommands();

    @Test
    void each_device_shows_its_state_driver_and_offer() {
        FrameFixture window = open(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        requireText(window, "devices-state", "3 devices need attention");
        requireText(window, "state-USB\\SCAN", "Problem: the device has no driver (code 28)");
        requireText(window, "driver-USB\\SCAN", "Driver: none");
        requireText(window, "offer-USB\\SCAN", "Offered: version 2.4.0 of Mar 1, 2025");
        requireText(window, "driver-PCI\\GPU", "Driver: version 30.1.5 of May 3, 2023");
        requireText(window, "driver-USB\\CAM", "Driver: version 1.0");
        requireText(window, "offer-USB\\CAM", "Offered: nothing");
    }

    @Test
    void update_opens_the_fix_of_this_device_or_of_all() {
        FrameFixture window = open(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        window.button("update-PCI\\GPU").click();
        window.button("update-USB\\SCAN").click();
        window.button("update-all").click();
        assertThat(commands.asked)
                .containsExactly(
                        "fix [update-drivers=PCI\\GPU]", "fix [update-drivers=USB\\SCAN]", "fix [update-drivers]");
    }

    @Test
    void only_a_delicate_driver_says_why_it_is_left_out() {
        FrameFixture window = open(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        assertThat(window.textBox("delicate-PCI\\GPU").text()).startsWith("Update it yourself: ");
        assertThat(window.robot()
                        .finder()
                        .findAll(window.target(), part -> "delicate-USB\\SCAN".equals(part.getName())))
                .isEmpty();
    }

    @Test
    void during_a_fix_no_driver_can_be_updated() {
        FrameFixture window = open(SampleDevices.situation(SampleDevices.several(), Activity.REPAIRING));
        window.button("update-PCI\\GPU").requireDisabled();
        window.button("update-all").requireDisabled();
    }

    @Test
    void offers_that_could_not_be_read_are_not_shown_as_none() {
        DeviceState state =
                new DeviceState(List.of(new DeviceFacts("HID\\PEN", "", "HIDClass", 31)), List.of(), List.of(), false);
        FrameFixture window = open(SampleDevices.situation(state, Activity.IDLE));
        requireText(window, "offer-HID\\PEN", "Offered: couldn't check");
        requireText(window, "driver-HID\\PEN", "Driver: version unknown");
        requireText(window, "devices-state", "1 device needs attention");
        window.button("devices-check-now").click();
        assertThat(commands.asked).containsExactly("check-now");
    }

    @Test
    void without_devices_and_without_knowledge_the_page_says_so() {
        FrameFixture window = open(SampleDevices.situation(new DeviceState(List.of(), List.of()), Activity.IDLE));
        requireText(window, "devices-state", "No device needs attention");
        show(window, SampleDevices.unknown());
        requireText(window, "devices-state", "Couldn't check the devices");
        show(window, Samples.notCheckedYet());
        requireText(window, "devices-state", "The devices haven't been checked yet");
    }

    private static void requireText(FrameFixture window, String name, String text) {
        assertThat(window.textBox(name).text()).isEqualTo(text);
    }

    private FrameFixture open(Situation situation) {
        MainWindow window = GuiActionRunner.execute(
                () -> new MainWindow(Samples.WORDING, commands, List.of(new DevicesPage(Samples.WORDING, commands))));
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        fixture.show(GuiActionRunner.execute(() -> window.getSize()));
        show(fixture, situation);
        return fixture;
    }

    private static void show(FrameFixture window, Situation situation) {
        GuiActionRunner.execute(() -> ((MainWindow) window.target()).show(situation));
        window.robot().waitForIdle();
    }
}
