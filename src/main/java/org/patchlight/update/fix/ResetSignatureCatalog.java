package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;

/**
 * Sets the folder catroot2 aside, in which Windows keeps what it knows of signatures, so that it makes a new one. The catalogues themselves lie in
 * the folder catroot, which is never touched. Nothing is deleted.
 */
public final class ResetSignatureCatalog implements Fix {
    /** In the order in which they are stopped: those that need the one that holds the folder in front of it. */
    private static final List<String> USERS = List.of("UsoSvc", "wuauserv", "BITS", "AppIDSvc", "CryptSvc");

    @Override
    public FixDeclaration declaration() {
        List<Message> touches = List.of(
                Message.of("fix.reset-signature-catalog.touches.folder"),
                Message.of("fix.reset-signature-catalog.touches.services"));
        return new FixDeclaration(
                "reset-signature-catalog",
                Subject.UPDATES,
                touches,
                true,
                Undo.FULL,
                false,
                true,
                FixTerms.of(Duration.ofMinutes(13), false, "update-failed", "upgrade-failed"));
    }

    @Override
    public FixProposal prescribe(Pc pc, @Nullable String value) throws PcException {
        String folder = pc.facts().windowsFolder() + "\\System32\\catroot2";
        if (pc.files().find(folder).isEmpty()) {
            return FixProposal.none(Message.of("fix.reset-signature-catalog.nothing", folder));
        }
        return FixProposal.of(FolderRenameSteps.steps(pc, folder, USERS));
    }
}
