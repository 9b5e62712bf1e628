package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.pc.Management;

/**
 * A wrong clock with all that is known around it.
 *
 * @param offset true time minus the PC's
 * @param grave whether it is wrong enough to be a problem; a small offset is nobody's time zone
 * @param now the PC's time
 * @param windows what Windows thinks and does
 * @param management who manages the PC
 * @param past what earlier looks measured
 */
public record ClockCase(
        Duration offset, boolean grave, Instant now, WindowsTime windows, Management management, ClockPast past) {
    /** Whether another organisation than its owner decides about the clock. */
    boolean isManaged() {
        return management.domainJoined() || management.mdmEnrolled();
    }
}
