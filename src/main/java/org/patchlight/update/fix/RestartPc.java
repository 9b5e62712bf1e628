package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.RestartWindows;

/** Restarts Windows after a delay. Until then the person can cancel it, which is all that an undo can do. */
public final class RestartPc implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.RESTART_PC,
                    Subject.UPDATES,
                    Undo.PARTIAL,
                    FixTerms.of(
                            Duration.ofMinutes(2),
                            Servers.NONE,
                            Proof.STATE,
                            ManualTool.WINDOWS_UPDATE,
                            FindingId.RESTART_PENDING,
                            FindingId.DEVICE_NEEDS_RESTART,
                            FindingId.UPDATE_FAILED,
                            FindingId.UPGRADE_FAILED))
            .withRestart();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(new RestartWindows("Windows")));
    }
}
