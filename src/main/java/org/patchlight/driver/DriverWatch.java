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
 * Finds drivers that were replaced by older ones, from earlier checks and from the Windows event log. The log is read
 * once a day, and again when a driver changed. If it can't be read, as on Windows 7, only earlier checks count.
 */
final class DriverWatch {
    private static final Duration AGE_OF_LOG = Duration.ofDays(1);
    private static final Duration AGE_OF_REFUSAL = Duration.ofHours(6);

    private final RareQuestion<List<DriverNote>> log;
    private List<DriverStamp> logFor = List.of();

    DriverWatch(Pc pc) {
        this.log = new RareQuestion<>(pc, AGE_OF_LOG, AGE_OF_REFUSAL, () -> ConfiguredDrivers.read(pc));
    }

    /**
     * The devices whose driver was replaced by an older one.
     *
     * @param present the current drivers
     * @param notes what earlier checks and this one found
     * @param now the PC's clock
     */
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
