package org.patchlight.driver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patchlight.driver.DeviceNotes.DriverNote;
import org.patchlight.pc.device.DriverFacts;

/**
 * A device whose driver is older than one that it had.
 *
 * @param now the driver in use
 * @param before the newest that it had
 * @param since when the newer one was first seen to be gone, by the PC's clock of then
 */
record ReplacedDriver(DriverFacts now, DriverStamp before, Instant since) {
    /**
     * Whether a driver took the place of a newer one by the same maker within the last 30 days.
     *
     * @param notes which drivers devices had; of any device, in any order, from any source
     */
    static Optional<ReplacedDriver> find(DriverFacts present, List<DriverNote> notes, Instant now) {
        DriverStamp stamp = DriverStamp.of(present);
        List<DriverNote> ofDevice = new ArrayList<>(notes.stream()
                .filter(note -> note.deviceId().equalsIgnoreCase(present.deviceId()))
                .filter(note -> !note.since().isAfter(now))
                .sorted(Comparator.comparing(DriverNote::since))
                .toList());
        ofDevice.add(new DriverNote(present.deviceId(), stamp, now));
        for (int i = ofDevice.size() - 2; i >= 0; i--) {
            DriverStamp before = ofDevice.get(i).driver();
            if (stamp.isOlderThan(before)) {
                Instant since = ofDevice.get(i + 1).since();
                boolean recent = !since.isBefore(now.minus(DeviceNotes.REACH));
                return recent ? Optional.of(new ReplacedDriver(present, before, since)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
