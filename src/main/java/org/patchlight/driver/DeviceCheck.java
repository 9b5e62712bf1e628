package org.patchlight.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RareQuestion;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;

/**
 * Checks whether devices have problems, whether Windows Update offers drivers for them, and whether drivers were
 * replaced by older ones. Offers are read rarely and only if a device has a problem, and again when other devices have
 * problems. A problem that usually passes counts only if all checks over at least an hour found it.
 */
public final class DeviceCheck implements Check<DeviceState> {
    private static final Duration AGE_OF_OFFERS = Duration.ofHours(6);
    private static final Duration AGE_OF_REFUSAL = Duration.ofHours(1);
    private static final Duration LASTING = Duration.ofHours(1);

    private final Pc pc;
    private final DeviceMemory memory;
    private final DriverWatch watch;
    private final RareQuestion<List<OfferedDriver>> offers;
    private volatile List<DeviceFacts> offersFor = List.of();

    /** A check whose memory lasts as long as this object. */
    public DeviceCheck(Pc pc) {
        this(pc, DeviceMemory.passing());
    }

    /**
     * A check that remembers earlier results.
     *
     * @param pc the PC to check
     * @param memory what earlier checks of this PC found
     */
    public DeviceCheck(Pc pc, DeviceMemory memory) {
        this.pc = pc;
        this.memory = memory;
        this.watch = new DriverWatch(pc);
        this.offers = new RareQuestion<>(
                pc, AGE_OF_OFFERS, AGE_OF_REFUSAL, () -> pc.devices().offeredDrivers());
    }

    @Override
    public CheckResult<DeviceState> check() {
        Instant now = pc.clock().now();
        List<DeviceFacts> devices;
        try {
            devices = pc.devices().withProblems();
        } catch (PcException unreadable) {
            // Devices are secondary: if they can't be read, the health of the PC is still known.
            Finding unknown = unknown(FindingId.DEVICES_UNKNOWN, unreadable, now);
            return CheckResult.of(Subject.DEVICES, new DeviceState(List.of(), List.of()), List.of(unknown));
        }
        List<Finding> ofDrivers = new ArrayList<>();
        List<DriverFacts> drivers = null;
        try {
            drivers = pc.devices().drivers();
        } catch (PcException unreadable) {
            ofDrivers.add(unknown("drivers-unknown", unreadable, now));
        }
        DeviceNotes notes = remember(devices, drivers, now);
        List<DeviceFacts> lasting = lasting(devices, notes, now);
        List<OfferedDriver> offered = lasting.isEmpty() ? List.of() : offered(lasting);
        DeviceFindings findings = new DeviceFindings(offered, now);
        if (drivers != null) {
            ofDrivers.addAll(findings.replacedByOlder(watch.replaced(drivers, notes, now), lasting));
        }
        List<Finding> all = new ArrayList<>(findings.of(lasting, devices));
        all.addAll(ofDrivers);
        return CheckResult.of(Subject.DEVICES, state(lasting, offered, drivers), all);
    }

    /** Only the drivers of the devices that are shown are kept: a PC has hundreds. */
    private static DeviceState state(
            List<DeviceFacts> lasting, @Nullable List<OfferedDriver> offered, @Nullable List<DriverFacts> drivers) {
        List<OfferedDriver> offers = offered == null ? List.of() : offered;
        Set<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        lasting.forEach(device -> shown.add(device.id()));
        offers.forEach(offer -> shown.add(offer.deviceId()));
        List<DriverFacts> current = drivers == null
                ? List.of()
                : drivers.stream()
                        .filter(driver -> shown.contains(driver.deviceId()))
                        .toList();
        return new DeviceState(lasting, offers, current, offered != null);
    }

    private static Finding unknown(String id, PcException unreadable, Instant now) {
        Message why = Message.of("driver.evidence.unreadable", String.valueOf(unreadable.getMessage()));
        return new Finding(id, Subject.DEVICES, Severity.INFO, List.of(), List.of(why), now, null, List.of());
    }

    private DeviceNotes remember(List<DeviceFacts> devices, @Nullable List<DriverFacts> drivers, Instant now) {
        List<DeviceFacts> passing = devices.stream()
                .filter(device -> DeviceProblem.mayPass(device.problem()))
                .toList();
        return memory.update(kept -> {
            DeviceNotes noted = kept.withProblems(passing, now);
            return drivers == null ? noted : noted.withDrivers(drivers, now);
        });
    }

    private static List<DeviceFacts> lasting(List<DeviceFacts> devices, DeviceNotes notes, Instant now) {
        return devices.stream()
                .filter(device ->
                        DeviceProblem.isWorthReporting(device.problem()) || notes.isSince(device, now.minus(LASTING)))
                .toList();
    }

    /** The offered drivers; null if this PC can't report them, or was not asked. */
    private @Nullable List<OfferedDriver> offered(List<DeviceFacts> devices) {
        if (!devices.equals(offersFor)) {
            offersFor = devices;
            offers.askAgain();
        }
        try {
            return offers.answer().orElse(null);
        } catch (PcException unknown) {
            return null;
        }
    }
}
