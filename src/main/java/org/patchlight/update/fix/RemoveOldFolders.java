package org.patchlight.update.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.RemoveFolder;
import org.patchlight.repair.step.Step;

/** Deletes the folders that resets set aside, and with them the way back. The person's own choice, never taken for them. */
public final class RemoveOldFolders implements Fix {
    private static final FixTerms TERMS = FixTerms.of(Duration.ofMinutes(10), false, "old-folders-kept")
            .losing(
                    Message.of("fix.remove-old-folders.touches.folders"),
                    Message.of("fix.remove-old-folders.touches.undo"));
    public static final String ID = "remove-old-folders";

    private final Supplier<List<PastChange>> pastChanges;

    /** @param deeds what was done to the PC and not put back */
    RemoveOldFolders(Supplier<List<PastChange>> pastChanges) {
        this.pastChanges = pastChanges;
    }

    @Override
    public FixDeclaration declaration() {
        List<Message> touches = List.of(
                Message.of("fix.remove-old-folders.touches.folders"),
                Message.of("fix.remove-old-folders.touches.undo"));
        return new FixDeclaration(ID, Subject.UPDATES, touches, true, Undo.NONE, false, false, TERMS);
    }

    @Override
    public FixProposal prescribe(Pc pc, @Nullable String value) throws PcException {
        KeptFolderSize sizes = new KeptFolderSize();
        List<Step> steps = new ArrayList<>();
        for (KeptFolder folder : KeptFolder.of(pc, pastChanges.get())) {
            Message size = KeptFolderSize.words(sizes.of(pc.files(), folder));
            steps.add(new RemoveFolder(folder.path(), size, folder.run()));
        }
        return steps.isEmpty() ? FixProposal.none(Message.of("fix.remove-old-folders.nothing")) : FixProposal.of(steps);
    }
}
