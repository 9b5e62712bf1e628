package org.patchlight.update.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.file.RemoveFolder;

/**
 * Permanently removes the folders that resets kept, after which they can't be undone. Only a person may choose this.
 */
public final class RemoveOldFolders implements Fix {
    private static final Message FOLDERS = Message.of("fix.remove-old-folders.touches.folders");
    private static final Message UNDO = Message.of("fix.remove-old-folders.touches.undo");

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.REMOVE_OLD_FOLDERS,
                    Subject.UPDATES,
                    Undo.NONE,
                    FixTerms.of(
                                    Duration.ofMinutes(10),
                                    Servers.NONE,
                                    Proof.ATTEMPT,
                                    ManualTool.NONE,
                                    FindingId.OLD_FOLDERS_KEPT)
                            .removing(List.of(FOLDERS, UNDO)))
            .changing(FOLDERS, UNDO)
            .asAdministrator();

    private final Supplier<List<PastChange>> pastChanges;

    /** @param pastChanges what was changed on the PC and not undone */
    public RemoveOldFolders(Supplier<List<PastChange>> pastChanges) {
        this.pastChanges = pastChanges;
    }

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        KeptFolderSize sizes = new KeptFolderSize();
        List<Step> steps = new ArrayList<>();
        for (KeptFolder folder : KeptFolder.of(pc, pastChanges.get())) {
            Message size = KeptFolderSize.words(sizes.of(pc.files(), folder));
            steps.add(new RemoveFolder(folder.path(), size, folder.run()));
        }
        return steps.isEmpty() ? FixProposal.none(Message.of("fix.remove-old-folders.nothing")) : FixProposal.of(steps);
    }
}
