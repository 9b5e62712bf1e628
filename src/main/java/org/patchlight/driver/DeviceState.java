package org.patchlight.driver;

import java.util.List;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;

/**
 * The facts about devices and drivers.
 *
 * @param problems the devices with a problem that lasts and matters
 * @param offered the drivers that Windows Update offers
 */
public record DeviceState(List<DeviceFacts> problems, List<OfferedDriver> offered) {
    public DeviceState {
        problems = List.copyOf(problems);
        offered = List.copyOf(offered);
    }
}
