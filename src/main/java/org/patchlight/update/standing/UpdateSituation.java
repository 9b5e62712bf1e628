package org.patchlight.update.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.build.RollupRecords;

/**
 * What is known of a PC's updates before the conditions are checked.
 *
 * @param pc the PC
 * @param now the time of its clock
 * @param zone the zone of its local times
 * @param unresolved the recent unresolved failures that are not noise, newest first
 * @param overdue whether no update was installed for longer than usual
 * @param recent for how long a failure counts as recent
 * @param installedOrNull when an update that is neither a Store app nor a definition was last installed; null if
 *     unknown
 * @param extendedOrNull the title of an installed update that only PCs with extended security updates get; null if none
 *     was seen
 * @param rollups the records of installed cumulative updates, and of removals
 */
public record UpdateSituation(
        Pc pc,
        Instant now,
        ZoneId zone,
        List<UpdateFailure> unresolved,
        boolean overdue,
        Duration recent,
        @Nullable Instant installedOrNull,
        @Nullable String extendedOrNull,
        RollupRecords rollups) {
    public UpdateSituation {
        unresolved = List.copyOf(unresolved);
    }

    /** The situation of a PC without records of cumulative updates. */
    public UpdateSituation(
            Pc pc,
            Instant now,
            ZoneId zone,
            List<UpdateFailure> unresolved,
            boolean overdue,
            Duration recent,
            @Nullable Instant installedOrNull,
            @Nullable String extendedOrNull) {
        this(pc, now, zone, unresolved, overdue, recent, installedOrNull, extendedOrNull, new RollupRecords());
    }

    /** The situation of a PC whose last installation is unknown. */
    public UpdateSituation(
            Pc pc, Instant now, ZoneId zone, List<UpdateFailure> unresolved, boolean overdue, Duration recent) {
        this(pc, now, zone, unresolved, overdue, recent, null, null);
    }

    /** Whether an update failed or is overdue. */
    public boolean isInTrouble() {
        return overdue || !unresolved.isEmpty();
    }
}
