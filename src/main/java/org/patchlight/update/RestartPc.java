package org.patchlight.update;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
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
    public Prescription prescribe(Pc pc, @Nullable String value) {
        return Prescription.of(List.of(new RestartWindows("Windows")));
    }
}
