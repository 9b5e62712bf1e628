package org.patchlight.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.DeviceFacts;
import org.patchlight.pc.OfferedDriver;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RareQuestion;

/**
 * Looks whether devices have problems, and whether Windows Update offers drivers for them. The offers are asked for rarely, and only where a device
 * has a problem; anew when that is another one.
 */
public final class DeviceCheck implements Check<DeviceState> {
    private static final Duration AGE_OF_OFFERS = Duration.ofHours(6);
    private static final Duration AGE_OF_REFUSAL = Duration.ofHours(1);

    private final Pc pc;
    private final RareQuestion<List<OfferedDriver>> offers;
    private volatile List<DeviceFacts> offersFor = List.of();

    /** @param pc whose devices */
    public DeviceCheck(Pc pc) {
        this.pc = pc;
        this.offers = new RareQuestion<>(
                pc, AGE_OF_OFFERS, AGE_OF_REFUSAL, () -> pc.devices().offeredDrivers());
    }

    @Override
    public CheckResult<DeviceState> look() {
        Instant now = pc.clock().now();
        List<DeviceFacts> devices;
        try {
            devices = pc.devices().withProblems();
        } catch (PcException unreadable) {
            // Devices are a side matter: that they cannot be read leaves the PC's health known.
            Message why = Message.of("driver.evidence.unreadable", String.valueOf(unreadable.getMessage()));
            Finding unknown = new Finding(
                    "devices-unknown", Subject.DEVICES, Severity.INFO, List.of(), List.of(why), now, null, List.of());
            return CheckResult.of(Subject.DEVICES, new DeviceState(List.of(), List.of()), List.of(unknown));
        }
        List<DeviceFacts> lasting = having(devices, DeviceProblem::isWorthReporting);
        List<OfferedDriver> offered = lasting.isEmpty() ? List.of() : offered(lasting);
        DeviceState state = new DeviceState(lasting, offered == null ? List.of() : offered);
        return CheckResult.of(Subject.DEVICES, state, findings(devices, new DeviceFindings(offered, now)));
    }

    private static List<Finding> findings(List<DeviceFacts> devices, DeviceFindings findings) {
        List<DeviceFacts> driverless = having(devices, code -> code == DeviceProblem.NO_DRIVER);
        List<DeviceFacts> ill =
                having(devices, code -> code != DeviceProblem.NO_DRIVER && DeviceProblem.isWorthReporting(code));
        List<DeviceFacts> waiting = having(devices, code -> code == DeviceProblem.RESTART_NEEDED);
        List<Finding> found = new ArrayList<>();
        if (!driverless.isEmpty()) {
            found.add(findings.withoutDriver(driverless));
        }
        if (!ill.isEmpty()) {
            found.add(findings.problem(ill));
        }
        if (!waiting.isEmpty()) {
            found.add(findings.restartNeeded(waiting));
        }
        return found;
    }

    /** The drivers on offer; null if this PC cannot tell, or was not asked. */
    private @Nullable List<OfferedDriver> offered(List<DeviceFacts> devices) {
        if (!devices.equals(offersFor)) {
            offersFor = devices;
            offers.askAnew();
        }
        try {
            return offers.answer().orElse(null);
        } catch (PcException unknown) {
            return null;
        }
    }

    private static List<DeviceFacts> having(List<DeviceFacts> devices, Predicate<Integer> code) {
        return devices.stream().filter(device -> code.test(device.problem())).toList();
    }
}
