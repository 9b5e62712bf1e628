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
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;

/** Makes Windows search for updates again and install what it finds. */
public final class RetryUpdate implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.RETRY_UPDATE,
                    Subject.UPDATES,
                    Undo.NONE,
                    FixTerms.of(
                            Duration.ofMinutes(10),
                            Servers.DURING,
                            Proof.ATTEMPT,
                            ManualTool.WINDOWS_UPDATE,
                            FindingId.UPDATE_FAILED,
                            FindingId.UPGRADE_FAILED,
                            FindingId.UPDATES_OVERDUE))
            .unattended();

    static final String TARGET = "Windows Update";

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(new WindowsRequest(Request.SEARCH_FOR_UPDATES, TARGET)));
    }
}
