package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;

/**
 * Renames and keeps the folder catroot2, the signature database, so that Windows makes a new one. The catalogs
 * themselves are in the folder catroot, which never changes. Nothing is deleted.
 */
public final class ResetSignatureCatalog implements Fix {
    static final String ID = "reset-signature-catalog";

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(
                                    Duration.ofMinutes(13),
                                    Servers.AFTERWARDS,
                                    Proof.ATTEMPT,
                                    ManualTool.UPDATE_TROUBLESHOOTER,
                                    FindingId.UPDATE_FAILED,
                                    FindingId.UPGRADE_FAILED)
                            .needing(Need.RESTORE_POINT))
            .changing(
                    Message.of("fix.reset-signature-catalog.touches.folder"),
                    Message.of("fix.reset-signature-catalog.touches.services"))
            .asAdministrator()
            .unattended();

    /** In the order in which they are stopped: those that depend on the service that holds the folder first. */
    private static final List<String> USERS = List.of("UsoSvc", "wuauserv", "BITS", "AppIDSvc", "CryptSvc");

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        String folder = pc.facts().windowsFolder() + "\\System32\\catroot2";
        if (pc.files().find(folder).isEmpty()) {
            return FixProposal.none(Message.of("fix.reset-signature-catalog.nothing", folder));
        }
        return FixProposal.of(FolderRenameSteps.steps(pc, folder, USERS));
    }
}
