package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.policy.RestoreSettings.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blocks fixes that begin with a restore point where System Restore is off. The person turns it on, or chooses to go on
 * without. A Windows that has no System Restore blocks nothing, but says so. Unknown settings block nothing either: the
 * step itself shows whether Windows makes one.
 */
final class RestorePointsOff implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(RestorePointsOff.class);

    @Override
    public Optional<Blocker> against(RepairContext about) {
        List<String> heavier = about.ids(fix -> fix.needs(Need.RESTORE_POINT));
        if (heavier.isEmpty()) {
            return Optional.empty();
        }
        try {
            State state = RestoreSettings.read(
                            about.pc().registry(), about.pc().facts().version())
                    .state();
            return against(state, about.ids(GuardedFix::startsWithRestorePoint));
        } catch (PcException unread) {
            LOG.info("could not read the settings of System Restore", unread);
            return Optional.empty();
        }
    }

    private static Optional<Blocker> against(State state, List<String> begins) {
        if (state == State.ABSENT) {
            return Optional.of(Blocker.to(List.of(), "restore-points-absent"));
        }
        if (begins.isEmpty()) {
            return Optional.empty();
        }
        return switch (state) {
            case OFF -> Optional.of(Blocker.to(begins, "restore-points-off"));
            case OFF_BY_POLICY -> Optional.of(Blocker.to(begins, "restore-points-by-policy"));
            case ON, UNKNOWN, ABSENT -> Optional.empty();
        };
    }
}
