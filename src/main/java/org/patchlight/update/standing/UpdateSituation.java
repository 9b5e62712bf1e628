package org.patchlight.update.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * What a look knows of the updates of a PC before it asks for the circumstances.
 *
 * @param pc the PC
 * @param now its clock
 * @param zone the zone in which it writes local times
 * @param standing the recent failures that nothing healed, newest first; those that heal by themselves are left out
 * @param overdue whether no update was installed for longer than usual
 * @param recent how long a failure counts as recent
 * @param installedOrNull when an update that is neither an app of the Store nor a definition was last installed; null if not known
 */
public record UpdateSituation(
        Pc pc,
        Instant now,
        ZoneId zone,
        List<UpdateFailure> standing,
        boolean overdue,
        Duration recent,
        @Nullable Instant installedOrNull) {
    public UpdateSituation {
        standing = List.copyOf(standing);
    }

    /** One of a PC of which no installation is known. */
    public UpdateSituation(
            Pc pc, Instant now, ZoneId zone, List<UpdateFailure> standing, boolean overdue, Duration recent) {
        this(pc, now, zone, standing, overdue, recent, null);
    }

    /** Whether an update failed or is missing. */
    public boolean isInTrouble() {
        return overdue || !standing.isEmpty();
    }
}
