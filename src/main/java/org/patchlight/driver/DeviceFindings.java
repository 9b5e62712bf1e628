package org.patchlight.driver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.DeviceFacts;
import org.patchlight.pc.OfferedDriver;

/** Every way that devices can be ill; one finding a kind, with all its devices as evidence. */
final class DeviceFindings {
    private final @Nullable List<OfferedDriver> offered;
    private final Instant now;

    /**
     * @param offered the drivers on offer; null if that could not be read
     * @param now when the devices were read, by the PC's clock
     */
    DeviceFindings(@Nullable List<OfferedDriver> offered, Instant now) {
        this.offered = offered;
        this.now = now;
    }

    /** These have no driver at all. */
    Finding withoutDriver(List<DeviceFacts> devices) {
        List<String> fixes = List.of(RescanDevices.ID, UpdateDrivers.ID);
        return finding("device-without-driver", Severity.ATTENTION, devices, fixes);
    }

    /** These have a driver, and do not work as they should. */
    Finding problem(List<DeviceFacts> devices) {
        boolean anyOffered =
                devices.stream().anyMatch(device -> !offersFor(device).isEmpty());
        List<String> fixes = anyOffered ? List.of(RescanDevices.ID, UpdateDrivers.ID) : List.of(RescanDevices.ID);
        return finding("device-problem", Severity.ATTENTION, devices, fixes);
    }

    /** These work once Windows has restarted. */
    Finding restartNeeded(List<DeviceFacts> devices) {
        return finding("device-needs-restart", Severity.INFO, devices, List.of("restart-pc"));
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
        if (offered == null) {
            evidence.add(Message.of("driver.evidence.offers-unknown"));
        }
        return new Finding(
                id,
                Subject.DEVICES,
                severity,
                List.of(devices.size(), devices.get(0).name()),
                evidence,
                now,
                null,
                fixes);
    }

    private List<OfferedDriver> offersFor(DeviceFacts device) {
        return offered == null
                ? List.of()
                : offered.stream()
                        .filter(driver -> driver.deviceId().equalsIgnoreCase(device.id()))
                        .toList();
    }
}
