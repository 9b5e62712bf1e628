package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * The drivers in use on a simulated PC, and the event that Windows logs when it configures a device: 400 of Kernel-PnP,
 * with the fields of its manifest.
 */
public final class InstalledDrivers {
    private static final String KERNEL_PNP = "Microsoft-Windows-Kernel-PnP";
    private static final int CONFIGURED = 400;
    private static final int INFORMATION = 4;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    private static final DriverFacts GRAPHICS = new DriverFacts(
            "PCI\\VEN_8086&DEV_46A6&SUBSYS_0B041028&REV_0C\\3&11583659&0&10",
            "Intel(R) Iris(R) Xe Graphics",
            "Intel Corporation",
            "31.0.101.5333",
            LocalDate.of(2024, 2, 15),
            "oem12.inf");
    private static final DriverFacts NETWORK = new DriverFacts(
            "PCI\\VEN_8086&DEV_51F0&SUBSYS_00908086&REV_01\\3&11583659&0&A3",
            "Intel(R) Wi-Fi 6E AX211 160MHz",
            "Intel",
            "23.40.0.4",
            LocalDate.of(2024, 3, 11),
            "oem7.inf");
    private static final DriverFacts OLDER_GRAPHICS = new DriverFacts(
            GRAPHICS.deviceId(),
            GRAPHICS.deviceName(),
            GRAPHICS.provider(),
            "30.0.101.1340",
            LocalDate.of(2022, 1, 27),
            "oem31.inf");

    private InstalledDrivers() {}

    static void put(Model model) {
        model.drivers.add(GRAPHICS);
        model.drivers.add(NETWORK);
    }

    /** Windows Update replaced the graphics driver that the person installed by an older one of the PC's maker. */
    public static void replaceByOlder(Model model) {
        configured(model, model.now().minus(Duration.ofDays(60)), GRAPHICS);
        configured(model, model.now().minus(Duration.ofDays(2)), OLDER_GRAPHICS);
        model.drivers.replaceAll(driver -> driver.equals(GRAPHICS) ? OLDER_GRAPHICS : driver);
    }

    /** The update that installs a driver; the same driver always gets the same GUID. */
    public static Update update(OfferedDriver offered) {
        String id = UUID.nameUUIDFromBytes(offered.title().getBytes(UTF_8)).toString();
        return new Update(id.toUpperCase(Locale.ROOT), 1, offered.title(), false);
    }

    /** Installs an offered driver: its device works, and the update agent logs the success. */
    public static void install(Model model, OfferedDriver offered) {
        model.offeredDrivers.remove(offered);
        use(
                model,
                new DriverFacts(
                        offered.deviceId(), offered.title(), "", offered.version(), offered.date(), "oem40.inf"));
        model.devices.replaceAll(device -> device.id().equalsIgnoreCase(offered.deviceId())
                ? new DeviceFacts(device.id(), device.name(), offered.deviceClass(), 0)
                : device);
        UpdateRecords.installed(model, model.now(), update(offered), 0);
    }

    /** Makes this the only driver of its device. */
    public static void use(Model model, DriverFacts driver) {
        model.drivers.removeIf(old -> old.deviceId().equalsIgnoreCase(driver.deviceId()));
        model.drivers.add(driver);
        configured(model, model.now(), driver);
    }

    private static void configured(Model model, Instant at, DriverFacts driver) {
        long number = model.events.stream().mapToLong(EventRecord::number).max().orElse(0) + 1;
        LocalDate date = driver.dateOrNull();
        Map<String, String> fields = Map.of(
                "DeviceInstanceId",
                driver.deviceId(),
                "DriverName",
                driver.inf(),
                "DriverDate",
                date == null ? "" : DATE.format(date),
                "DriverVersion",
                driver.version(),
                "DriverProvider",
                driver.provider(),
                "Status",
                "0x0");
        model.events.add(new EventRecord(
                KERNEL_PNP + "/Configuration", KERNEL_PNP, CONFIGURED, INFORMATION, at, number, fields));
    }
}
