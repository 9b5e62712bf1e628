package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.RestartWindows;

/** Restarts Windows, after a delay in which the person may still call it off: that is all that an undo can do. */
public final class RestartPc implements Fix {
    @Override
    public FixDeclaration declaration() {
        return new FixDeclaration(
                "restart-pc",
                Subject.UPDATES,
                List.of(),
                false,
                Undo.PARTIAL,
                true,
                false,
                FixTerms.of(
                        Duration.ofMinutes(2),
                        false,
                        "restart-pending",
                        "device-needs-restart",
                        "update-failed",
                        "upgrade-failed"));
    }

    @Override
    public FixProposal prescribe(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(new RestartWindows("Windows")));
    }
}
