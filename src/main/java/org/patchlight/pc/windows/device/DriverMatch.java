package org.patchlight.pc.windows.device;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.agent.OfferedUpdate;
import org.patchlight.pc.device.OfferedDriver;

/**
 * Matches offered drivers to devices. The agent offers drivers by hardware id, and the configuration manager lists
 * devices.
 */
final class DriverMatch {
    private static final String BETWEEN = " - ";
    private static final int MOST_NUMBERS = 4;

    /**
     * A device that is present.
     *
     * @param id its instance id
     * @param setupClass its setup class; empty if it has none
     * @param names its hardware ids and compatible ids
     */
    record Device(String id, String setupClass, List<String> names) {}

    private DriverMatch() {}

    /**
     * An update that is a driver for one device.
     *
     * @param update as the agent offers it
     * @param driver as the ports report it
     */
    record Pair(OfferedUpdate update, OfferedDriver driver) {}

    /** A pair for each device that an offered driver is for. */
    static List<Pair> match(List<OfferedUpdate> updates, List<Device> devices) {
        List<Pair> offered = new ArrayList<>();
        for (OfferedUpdate update : updates) {
            update.driver()
                    .ifPresent(driver -> devices.stream()
                            .filter(device -> device.names().stream().anyMatch(driver.hardwareId()::equalsIgnoreCase))
                            .forEach(device -> offered.add(new Pair(update, offer(update, driver, device)))));
        }
        return List.copyOf(offered);
    }

    private static OfferedDriver offer(OfferedUpdate update, OfferedUpdate.Driver driver, Device device) {
        // A device without a driver has no class, or the class "Unknown".
        boolean hasNoClass =
                device.setupClass().isEmpty() || device.setupClass().equalsIgnoreCase("Unknown");
        String setupClass = hasNoClass ? driver.driverClass() : device.setupClass();
        return new OfferedDriver(
                update.title(), device.id(), setupClass, version(update.title()), driver.date(), driver.driverClass());
    }

    /**
     * The version at the end of a driver's title, as in {@code Canon - Printer - 3.1.0.0}; the agent has no other field
     * with it. It has two to four numbers.
     */
    static String version(String title) {
        String text = title.stripTrailing();
        int maker = text.indexOf(BETWEEN);
        int least = maker < 0 ? text.length() : maker + BETWEEN.length();
        int version = text.length();
        int numbers = 0;
        while (numbers < MOST_NUMBERS && (numbers == 0 || (version > least && text.charAt(version - 1) == '.'))) {
            int end = numbers == 0 ? version : version - 1;
            int start = end;
            while (start > least && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
                start--;
            }
            if (start == end) {
                break;
            }
            version = start;
            numbers++;
        }
        return numbers > 1 ? text.substring(version) : "";
    }
}
