package org.patchlight.repair.plan;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.policy.RestoreSettings.State;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.CreateRestorePoint;
import org.patchlight.repair.step.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets heavier fixes begin with a restore point, on a Windows that can make one.
 *
 * @param pc the PC to repair
 * @param wanted whether the person wants restore points; read for each plan
 */
record RestorePointFirst(Pc pc, BooleanSupplier wanted) {
    private static final Logger LOG = LoggerFactory.getLogger(RestorePointFirst.class);

    /** What a fix of a new plan does. */
    FixProposal in(FixDeclaration fix, FixProposal proposal) {
        return wanted.getAsBoolean() ? before(fix, proposal) : proposal;
    }

    /** What a fix of a running plan does now: as in the plan that the person saw. */
    FixProposal again(PlannedFix planned, FixProposal proposal) {
        boolean shown = planned.steps().isEmpty() ? wanted.getAsBoolean() : isProtected(planned.steps());
        return shown ? before(planned.declaration(), proposal) : proposal;
    }

    static boolean isProtected(List<Step> steps) {
        return steps.stream().anyMatch(Step::protectsRun);
    }

    private FixProposal before(FixDeclaration fix, FixProposal proposal) {
        return proposal.steps().isEmpty() || !fix.terms().needs().contains(Need.RESTORE_POINT) || isWithoutRestore()
                ? proposal
                : proposal.withSteps(Stream.concat(Stream.of(CreateRestorePoint.of(pc)), proposal.steps().stream())
                        .toList());
    }

    private boolean isWithoutRestore() {
        try {
            return RestoreSettings.read(pc.registry(), pc.facts().version()).state() == State.ABSENT;
        } catch (PcException unread) {
            LOG.info("could not read the settings of System Restore; making a restore point shows it", unread);
            return false;
        }
    }
}
