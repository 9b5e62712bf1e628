package org.patchlight.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;

/**
 * What earlier checks found about devices.
 *
 * @param drivers the drivers that devices had, oldest first; the current driver of each device comes last
 * @param problems problems that may pass by themselves and were found by the last check
 */
record DeviceNotes(List<DriverNote> drivers, List<ProblemNote> problems) {
    static final DeviceNotes NONE = new DeviceNotes(List.of(), List.of());
    /** How long a replaced driver is remembered and reported. */
    static final Duration REACH = Duration.ofDays(30);

    private static final int MOST = 2000;

    DeviceNotes {
        drivers = List.copyOf(drivers);
        problems = List.copyOf(problems);
    }

    /**
     * The driver of a device, as far as it is known.
     *
     * @param deviceId the instance id of the device
     * @param driver the driver
     * @param since when it was first seen, by the PC's clock at that moment
     */
    record DriverNote(String deviceId, DriverStamp driver, Instant since) {}

    /**
     * A problem that every check since then has found.
     *
     * @param deviceId the instance id of the device
     * @param code the problem code
     * @param since when it was first found, by the PC's clock at that moment
     */
    record ProblemNote(String deviceId, int code, Instant since) {}

    /**
     * A copy with the current drivers. Drivers of absent devices are kept. Times in the future, from a clock that was
     * fast, become the current time.
     */
    DeviceNotes withDrivers(List<DriverFacts> present, Instant now) {
        Map<String, List<DriverNote>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (DriverNote note : drivers) {
            Instant since = note.since().isAfter(now) ? now : note.since();
            all.computeIfAbsent(note.deviceId(), id -> new ArrayList<>())
                    .add(new DriverNote(note.deviceId(), note.driver(), since));
        }
        for (DriverFacts driver : present) {
            List<DriverNote> ofDevice = all.computeIfAbsent(driver.deviceId(), id -> new ArrayList<>());
            DriverStamp stamp = DriverStamp.of(driver);
            if (ofDevice.isEmpty()
                    || !ofDevice.get(ofDevice.size() - 1).driver().equals(stamp)) {
                ofDevice.add(new DriverNote(driver.deviceId(), stamp, now));
            }
        }
        List<DriverNote> kept = new ArrayList<>();
        all.values().forEach(ofDevice -> kept.addAll(recent(ofDevice, now.minus(REACH))));
        kept.sort(Comparator.comparing(DriverNote::since));
        return new DeviceNotes(kept.subList(Math.max(0, kept.size() - MOST), kept.size()), problems);
    }

    /** The notes without drivers that were replaced too long ago to matter. */
    private static List<DriverNote> recent(List<DriverNote> ofDevice, Instant from) {
        int first = 0;
        while (first + 1 < ofDevice.size() && ofDevice.get(first + 1).since().isBefore(from)) {
            first++;
        }
        return ofDevice.subList(first, ofDevice.size());
    }

    /** A copy with the current problems that may pass. Those found before keep the time of their first detection. */
    DeviceNotes withProblems(List<DeviceFacts> passing, Instant now) {
        return new DeviceNotes(
                drivers,
                passing.stream()
                        .limit(MOST)
                        .map(device -> problems.stream()
                                .filter(note -> isOf(note, device))
                                .filter(note -> !note.since().isAfter(now))
                                .findFirst()
                                .orElse(new ProblemNote(device.id(), device.problem(), now)))
                        .toList());
    }

    /** Whether every check since this time, or longer, found the current problem of a device. */
    boolean isSince(DeviceFacts device, Instant time) {
        return problems.stream()
                .anyMatch(note -> isOf(note, device) && !note.since().isAfter(time));
    }

    private static boolean isOf(ProblemNote note, DeviceFacts device) {
        return note.code() == device.problem() && note.deviceId().equalsIgnoreCase(device.id());
    }
}
