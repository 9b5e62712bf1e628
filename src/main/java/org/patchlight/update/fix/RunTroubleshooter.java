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
import org.patchlight.pc.Programs.Page;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.WindowsRequest;

/** Opens the Windows Update troubleshooter, in the form that this Windows has. */
public final class RunTroubleshooter implements Fix {
    static final String ID = FixId.RUN_TROUBLESHOOTER;

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
            ID,
            Subject.UPDATES,
            Undo.NONE,
            FixTerms.of(
                    Duration.ofMinutes(1),
                    Servers.AFTERWARDS,
                    Proof.ATTEMPT,
                    ManualTool.UPDATE_TROUBLESHOOTER,
                    FindingId.UPDATE_FAILED,
                    FindingId.UPGRADE_FAILED));

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(WindowsRequest.toOpen(Page.UPDATE_TROUBLESHOOTER)));
    }
}
