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
import org.patchlight.repair.step.Ask;
import org.patchlight.repair.step.Ask.Request;

/** Restarts Windows, after a delay in which the person may still call it off. */
public final class RestartPc implements Fix {
    @Override
    public FixDeclaration declaration() {
        return new FixDeclaration(
                "restart-pc",
                Subject.UPDATES,
                List.of(),
                false,
                Undo.NONE,
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
        return Prescription.of(List.of(new Ask(Request.RESTART_PC, "Windows")));
    }
}
