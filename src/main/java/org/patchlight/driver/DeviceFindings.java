package org.patchlight.driver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;

/** Builds the findings about devices: one per kind of problem, with all affected devices as evidence. */
final class DeviceFindings {
    private final @Nullable List<OfferedDriver> offered;
    private final Instant now;

    /**
     * Findings for one check.
     *
     * @param offered the offered drivers; null if unknown
     * @param now when the devices were read, by the PC's clock
     */
    DeviceFindings(@Nullable List<OfferedDriver> offered, Instant now) {
        this.offered = offered;
        this.now = now;
    }

    /**
     * The findings for problem codes.
     *
     * @param lasting the devices with a problem that lasts and matters
     * @param all all devices with a problem code
     */
    List<Finding> of(List<DeviceFacts> lasting, List<DeviceFacts> all) {
        List<DeviceFacts> driverless = having(lasting, code -> code == DeviceProblem.NO_DRIVER);
        List<DeviceFacts> faulty = having(lasting, code -> code != DeviceProblem.NO_DRIVER);
        List<DeviceFacts> waiting = having(all, code -> code == DeviceProblem.RESTART_NEEDED);
        List<Finding> found = new ArrayList<>();
        if (!driverless.isEmpty()) {
            found.add(withoutDriver(driverless));
        }
        if (!faulty.isEmpty()) {
            found.add(problem(faulty));
        }
        if (!waiting.isEmpty()) {
            found.add(restartNeeded(waiting));
        }
        return found;
    }

    private static List<DeviceFacts> having(List<DeviceFacts> devices, IntPredicate code) {
        return devices.stream().filter(device -> code.test(device.problem())).toList();
    }

    /**
     * The finding for drivers that were replaced by older ones. It needs attention if such a device also has a problem.
     * What replaced the driver is unknown; the user may have wanted it.
     *
     * @param replaced the replaced drivers
     * @param lasting the devices with a problem that lasts and matters
     * @return one finding, or none
     */
    List<Finding> replacedByOlder(List<ReplacedDriver> replaced, List<DeviceFacts> lasting) {
        if (replaced.isEmpty()) {
            return List.of();
        }
        boolean anyProblem = replaced.stream()
                .anyMatch(driver -> lasting.stream()
                        .anyMatch(device ->
                                device.id().equalsIgnoreCase(driver.now().deviceId())));
        Instant first = replaced.stream()
                .map(ReplacedDriver::since)
                .min(Instant::compareTo)
                .orElse(now);
        return List.of(new Finding(
                "driver-replaced-by-older",
                Subject.DEVICES,
                anyProblem ? Severity.ATTENTION : Severity.INFO,
                List.of(replaced.size(), shown(replaced.get(0).now().deviceName(), replaced.size())),
                Stream.concat(
                                replaced.stream().map(DeviceFindings::replacement),
                                Stream.of(Message.of("driver.evidence.replaced-advice")))
                        .toList(),
                now,
                first,
                List.of()));
    }

    private static Message replacement(ReplacedDriver driver) {
        return Message.of(
                "driver.evidence.replaced",
                driver.now().deviceName(),
                release(DriverStamp.of(driver.now())),
                release(driver.before()),
                driver.since());
    }

    private static Message release(DriverStamp driver) {
        LocalDate date = driver.dateOrNull();
        return date == null
                ? Message.of("driver.release.undated", driver.version())
                : Message.of("driver.release", driver.version(), date.toString());
    }

    /** These devices have no driver. */
    private Finding withoutDriver(List<DeviceFacts> devices) {
        List<String> fixes = List.of(RescanDevices.ID, UpdateDrivers.ID);
        return finding(FindingId.DEVICE_WITHOUT_DRIVER, Severity.ATTENTION, devices, fixes);
    }

    /** These devices have a driver, but don't work properly. */
    private Finding problem(List<DeviceFacts> devices) {
        boolean anyOffered =
                devices.stream().anyMatch(device -> !offersFor(device).isEmpty());
        List<String> fixes = anyOffered ? List.of(RescanDevices.ID, UpdateDrivers.ID) : List.of(RescanDevices.ID);
        return finding(FindingId.DEVICE_PROBLEM, Severity.ATTENTION, devices, fixes);
    }

    /** These devices will work after Windows restarts. */
    private Finding restartNeeded(List<DeviceFacts> devices) {
        return finding(FindingId.DEVICE_NEEDS_RESTART, Severity.INFO, devices, List.of(FixId.RESTART_PC));
    }

    private Finding finding(String id, Severity severity, List<DeviceFacts> devices, List<String> fixes) {
        List<Message> evidence = new ArrayList<>();
        for (DeviceFacts device : devices) {
            evidence.add(Message.of(
                    "driver.evidence.device",
                    device.name(),
                    DeviceProblem.meaning(device.problem()),
                    String.valueOf(device.problem()),
                    device.id()));
            offersFor(device)
                    .forEach(driver -> evidence.add(Message.of(
                            "driver.evidence.offered",
                            device.name(),
                            driver.title(),
                            driver.version(),
                            driver.date().toString())));
        }
        devices.stream()
                .flatMap(device -> DeviceProblem.advice(device.problem()).stream())
                .distinct()
                .forEach(evidence::add);
        if (offered == null) {
            evidence.add(Message.of("driver.evidence.offers-unknown"));
        }
        return new Finding(
                id,
                Subject.DEVICES,
                severity,
                List.of(devices.size(), shown(devices.get(0).name(), devices.size())),
                evidence,
                now,
                null,
                fixes);
    }

    /** The devices in a title: the name of the first, with the number of all if there are several. */
    private static Object shown(String first, int count) {
        return count == 1 ? first : Message.of("driver.title.more", first, Integer.toString(count));
    }

    private List<OfferedDriver> offersFor(DeviceFacts device) {
        return offered == null
                ? List.of()
                : offered.stream()
                        .filter(driver -> driver.deviceId().equalsIgnoreCase(device.id()))
                        .toList();
    }
}
