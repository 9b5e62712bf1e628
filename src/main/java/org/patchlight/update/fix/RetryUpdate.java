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
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;

/** Has Windows search for updates again and install what it finds. */
public final class RetryUpdate implements Fix {
    static final String TARGET = "Windows Update";

    @Override
    public FixDeclaration declaration() {
        return new FixDeclaration(
                "retry-update",
                Subject.UPDATES,
                List.of(),
                false,
                Undo.NONE,
                false,
                true,
                FixTerms.of(Duration.ofMinutes(10), true, "update-failed", "upgrade-failed", "updates-overdue"));
    }

    @Override
    public FixProposal prescribe(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(new WindowsRequest(Request.SEARCH_FOR_UPDATES, TARGET)));
    }
}
