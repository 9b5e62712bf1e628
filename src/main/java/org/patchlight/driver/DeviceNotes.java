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
 * What earlier looks saw of devices.
 *
 * @param drivers the drivers that devices had, oldest first; of each device, that which it has comes last
 * @param problems problems that may pass by themselves and were there at the last look
 */
record DeviceNotes(List<DriverNote> drivers, List<ProblemNote> problems) {
    static final DeviceNotes NONE = new DeviceNotes(List.of(), List.of());
    /** How long a driver that was replaced is remembered, and told of. */
    static final Duration REACH = Duration.ofDays(30);

    private static final int MOST = 2000;

    DeviceNotes {
        drivers = List.copyOf(drivers);
        problems = List.copyOf(problems);
    }

    /**
     * A device has had this driver since, as far as is known.
     *
     * @param since by the PC's clock of then
     */
    record DriverNote(String deviceId, DriverStamp driver, Instant since) {}

    /** A device has had this problem since, at every look. */
    record ProblemNote(String deviceId, int code, Instant since) {}

    /** With the drivers that are in use now; those of devices that are away are kept. What a clock that was ahead wrote counts from now. */
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

    /** Without those that were replaced too long ago to matter. */
    private static List<DriverNote> recent(List<DriverNote> ofDevice, Instant from) {
        int first = 0;
        while (first + 1 < ofDevice.size() && ofDevice.get(first + 1).since().isBefore(from)) {
            first++;
        }
        return ofDevice.subList(first, ofDevice.size());
    }

    /** With the problems of now that may pass, those seen before with the time they were first seen. */
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

    /** Whether a device has a problem that may pass, and had it at or before a time and at every look since. */
    boolean isSince(DeviceFacts device, Instant time) {
        return problems.stream()
                .anyMatch(note -> isOf(note, device) && !note.since().isAfter(time));
    }

    private static boolean isOf(ProblemNote note, DeviceFacts device) {
        return note.code() == device.problem() && note.deviceId().equalsIgnoreCase(device.id());
    }
}
