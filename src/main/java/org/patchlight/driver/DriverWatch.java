package org.patchlight.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.driver.DeviceNotes.DriverNote;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RareQuestion;
import org.patchlight.pc.device.DriverFacts;

/**
 * Finds drivers that took the place of newer ones, from what earlier looks saw and from Windows' own log. The log is asked once a day, and anew when a
 * driver changed; where it cannot be read, as on Windows 7, what earlier looks saw has to do.
 */
final class DriverWatch {
    private static final Duration AGE_OF_LOG = Duration.ofDays(1);
    private static final Duration AGE_OF_REFUSAL = Duration.ofHours(6);

    private final RareQuestion<List<DriverNote>> log;
    private List<DriverStamp> logFor = List.of();

    DriverWatch(Pc pc) {
        this.log = new RareQuestion<>(pc, AGE_OF_LOG, AGE_OF_REFUSAL, () -> ConfiguredDrivers.read(pc));
    }

    /** @param notes what earlier looks saw, and this one */
    synchronized List<ReplacedDriver> replaced(List<DriverFacts> present, DeviceNotes notes, Instant now) {
        List<DriverNote> known = new ArrayList<>(notes.drivers());
        known.addAll(logged(present));
        return present.stream()
                .flatMap(driver -> ReplacedDriver.find(driver, known, now).stream())
                .toList();
    }

    private List<DriverNote> logged(List<DriverFacts> present) {
        List<DriverStamp> stamps = present.stream().map(DriverStamp::of).toList();
        if (!stamps.equals(logFor)) {
            logFor = stamps;
            log.askAgain();
        }
        try {
            return log.answer().orElse(List.of());
        } catch (PcException unreadable) {
            return List.of();
        }
    }
}
