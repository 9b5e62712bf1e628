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
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.Programs.Page;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.step.RestartWindows;
import org.patchlight.repair.step.WindowsRequest;

/**
 * Restarts Windows after a delay. Until then the person can cancel it, which is all that an undo can do. Where a plain
 * restart is not enough, it opens the Windows Update page instead, where the person selects "Update and restart".
 */
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
                            FindingId.UPDATE_SERVICE_MISSING,
                            FindingId.INSTALLED_BUT_NOT_RUNNING,
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

    @Override
    public FixProposal proposeFor(Pc pc, FixRequest request) {
        boolean byPerson =
                request.findings().stream().anyMatch(finding -> PendingRestart.of(finding) == PendingRestart.BY_PERSON);
        return byPerson
                ? new FixProposal(
                        List.of(WindowsRequest.toOpen(Page.WINDOWS_UPDATE)),
                        Message.of("update.obstacle.restart-by-person"))
                : propose(pc, null);
    }
}
