package org.patchlight.update;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Whether the person paused updates, which Windows 10 and later allow: times in UTC as {@code 2026-05-01T12:34:56Z}. */
final class UpdatePause {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings");
    private static final List<String> ENDS = List.of("PauseUpdatesExpiryTime", "PauseQualityUpdatesEndTime");

    private UpdatePause() {}

    /** Until when updates are paused; empty if they are not. */
    static Optional<Instant> until(Pc pc) throws PcException {
        Instant now = pc.clock().now();
        for (String name : ENDS) {
            Optional<Instant> end = pc.registry().text(KEY, name).flatMap(UpdatePause::time);
            if (end.isPresent() && end.get().isAfter(now)) {
                return end;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
