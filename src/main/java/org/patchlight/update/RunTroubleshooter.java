package org.patchlight.update;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.Programs.Page;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.Ask;

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
    public Prescription prescribe(Pc pc, @Nullable String value) {
        return Prescription.of(List.of(Ask.toOpen(Page.UPDATE_TROUBLESHOOTER)));
    }
}
