package org.patchlight.ui;

import java.time.LocalDate;
import java.util.List;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.update.UpdateState;

/** PCs with devices in every state. */
public final class SampleDevices {
    private SampleDevices() {}

    /** A scanner without driver, a screen whose driver is delicate, and a camera without an offer. */
    public static DeviceState several() {
        return new DeviceState(
                List.of(
                        new DeviceFacts("USB\\SCAN", "Flatbed Scanner 9000", "Image", 28),
                        new DeviceFacts("PCI\\GPU", "Graphics Adapter X", "Display", 43),
                        new DeviceFacts("USB\\CAM", "Conference Camera", "Camera", 10)),
                List.of(
                        new OfferedDriver("Scanner driver", "usb\\scan", "Image", "2.4.0", LocalDate.of(2025, 3, 1)),
                        new OfferedDriver("GPU driver", "PCI\\GPU", "Display", "31.0", LocalDate.of(2026, 1, 20))),
                List.of(
                        new DriverFacts(
                                "PCI\\GPU", "Graphics", "Maker", "30.1.5", LocalDate.of(2023, 5, 3), "oem1.inf"),
                        new DriverFacts("USB\\CAM", "Camera", "Maker", "1.0", null, "oem2.inf")),
                true);
    }

    /** A situation in which the devices are as given. */
    public static Situation situation(DeviceState devices, Activity activity) {
        return new Situation(report(devices, List.of()), activity, null);
    }

    /** A situation in which the devices could not be read. */
    public static Situation unknown() {
        Finding finding = new Finding(
                "devices-unknown",
                Subject.DEVICES,
                Severity.INFO,
                List.of(),
                List.of(Message.of("driver.evidence.unreadable", "access denied")),
                Samples.NOW,
                null,
                List.of());
        return new Situation(report(new DeviceState(List.of(), List.of()), List.of(finding)), Activity.IDLE, null);
    }

    private static CheckReport report(DeviceState devices, List<Finding> findings) {
        ClockMeasurement clock = new ClockMeasurement(ClockMeasurement.Method.NONE, null, null, List.of());
        return new CheckReport(
                CheckResult.of(Subject.CLOCK, clock, List.of()),
                CheckResult.of(Subject.UPDATES, new UpdateState(null, null, List.of(), null), List.of()),
                CheckResult.of(Subject.DEVICES, devices, findings),
                HealthReport.of(Samples.NOW, findings));
    }
}
