package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.Programs.Page;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.WindowsRequest;

/** Opens the Windows Update troubleshooter, in whichever form this Windows has it. */
public final class RunTroubleshooter implements Fix {
    @Override
    public FixDeclaration declaration() {
        return new FixDeclaration(
                "run-troubleshooter",
                Subject.UPDATES,
                List.of(),
                false,
                Undo.NONE,
                false,
                false,
                FixTerms.of(Duration.ofMinutes(1), false, "update-failed", "upgrade-failed"));
    }

    @Override
    public FixProposal prescribe(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(WindowsRequest.toOpen(Page.UPDATE_TROUBLESHOOTER)));
    }
}
