package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.pc.Management;

/**
 * A wrong clock with everything that is known about it.
 *
 * @param offset true time minus the PC's clock
 * @param isProblem whether the offset is a problem; small offsets don't come from a wrong time zone
 * @param now the PC's clock
 * @param windows what Windows reports
 * @param management who manages the PC
 * @param past earlier measurements and events
 */
public record ClockCase(
        Duration offset, boolean isProblem, Instant now, WindowsTime windows, Management management, ClockPast past) {
    /** Whether an organisation controls the clock. */
    boolean isManaged() {
        return management.domainJoined() || management.mdmEnrolled();
    }
}
