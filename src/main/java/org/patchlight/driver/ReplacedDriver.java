package org.patchlight.driver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patchlight.driver.DeviceNotes.DriverNote;
import org.patchlight.pc.device.DriverFacts;

/**
 * A device whose driver is older than an earlier one.
 *
 * @param now the current driver
 * @param before the newer driver that it had
 * @param since when the newer driver was first found to be gone, by the PC's clock at that moment
 */
record ReplacedDriver(DriverFacts now, DriverStamp before, Instant since) {
    /**
     * Finds out whether a driver replaced a newer one by the same maker within the last 30 days.
     *
     * @param present the current driver
     * @param notes the drivers that devices had; of any device, in any order, from any source
     * @param now the PC's clock
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
