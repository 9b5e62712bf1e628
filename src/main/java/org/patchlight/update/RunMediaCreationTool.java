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

/** Starts the Media Creation Tool that the person has downloaded. */
public final class RunMediaCreationTool implements Fix {
    @Override
    public FixDeclaration declaration() {
        return new FixDeclaration(
                "run-media-creation-tool",
                Subject.UPDATES,
                List.of(),
                true,
                Undo.NONE,
                false,
                false,
                FixTerms.of(
                        Duration.ofMinutes(1),
                        true,
                        "upgrade-blocked",
                        "upgrade-failed",
                        "update-failed",
                        "windows-out-of-support"));
    }

    @Override
    public Prescription prescribe(Pc pc, @Nullable String value) {
        return Prescription.of(List.of(Ask.toOpen(Page.MEDIA_CREATION_TOOL)));
    }
}
