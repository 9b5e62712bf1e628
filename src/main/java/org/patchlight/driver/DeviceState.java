package org.patchlight.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;

/**
 * The facts about devices and drivers.
 *
 * @param problems the devices with a problem that lasts and matters
 * @param offered the drivers that Windows Update offers
 * @param drivers the current drivers of these devices, as far as they have one and it could be read
 * @param offersKnown whether the offered drivers could be read; true too if no device needs one
 */
public record DeviceState(
        List<DeviceFacts> problems, List<OfferedDriver> offered, List<DriverFacts> drivers, boolean offersKnown) {
    public DeviceState {
        problems = List.copyOf(problems);
        offered = List.copyOf(offered);
        drivers = List.copyOf(drivers);
    }

    /** A state without current drivers, whose offers are known. */
    public DeviceState(List<DeviceFacts> problems, List<OfferedDriver> offered) {
        this(problems, offered, List.of(), true);
    }

    /**
     * Each device with a problem or an offered driver, once: problems first, in their order, then the other devices with
     * an offer. Of several offers for one device, the newest counts.
     */
    public List<DeviceEntry> devices() {
        Map<String, OfferedDriver> offers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        offered.forEach(offer ->
                offers.merge(offer.deviceId(), offer, (one, other) -> one.date().isBefore(other.date()) ? other : one));
        Map<String, DriverFacts> current = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        drivers.forEach(driver -> current.put(driver.deviceId(), driver));
        List<DeviceEntry> entries = new ArrayList<>();
        Map<String, DeviceFacts> listed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (DeviceFacts device : problems) {
            if (listed.put(device.id(), device) == null) {
                entries.add(new DeviceEntry(
                        device.id(),
                        device.name(),
                        device.problem(),
                        current.get(device.id()),
                        offers.get(device.id())));
            }
        }
        offers.forEach((id, offer) -> {
            if (!listed.containsKey(id)) {
                DriverFacts driver = current.get(id);
                String name = driver == null ? offer.title() : driver.deviceName();
                entries.add(new DeviceEntry(id, name, 0, driver, offer));
            }
        });
        return List.copyOf(entries);
    }
}
