package org.patchlight.update;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.patchlight.pc.Pc;

/**
 * What a look knows of the updates of a PC before it asks for the circumstances.
 *
 * @param pc the PC
 * @param now its clock
 * @param zone the zone in which it writes local times
 * @param standing the recent failures that nothing healed, newest first; those that heal by themselves are left out
 * @param overdue whether no update was installed for longer than usual
 * @param recent how long a failure counts as recent
 */
public record UpdateSituation(
        Pc pc, Instant now, ZoneId zone, List<UpdateFailure> standing, boolean overdue, Duration recent) {
    public UpdateSituation {
        standing = List.copyOf(standing);
    }

    /** Whether an update failed or is missing. */
    public boolean isInTrouble() {
        return overdue || !standing.isEmpty();
    }
}
