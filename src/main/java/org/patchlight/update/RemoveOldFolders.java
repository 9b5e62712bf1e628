package org.patchlight.update;

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
import org.patchlight.repair.Deed;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.RemoveFolder;
import org.patchlight.repair.step.Step;

/** Deletes the folders that resets set aside, and with them the way back. The person's own choice, never taken for them. */
public final class RemoveOldFolders implements Fix {
    private static final FixTerms TERMS = FixTerms.of(Duration.ofMinutes(10), false, "old-folders-kept")
            .losing(
                    Message.of("fix.remove-old-folders.touches.folders"),
                    Message.of("fix.remove-old-folders.touches.undo"));
    public static final String ID = "remove-old-folders";

    private final Supplier<List<Deed>> deeds;

    /** @param deeds what was done to the PC and not put back */
    RemoveOldFolders(Supplier<List<Deed>> deeds) {
        this.deeds = deeds;
    }

    @Override
    public FixDeclaration declaration() {
        List<Message> touches = List.of(
                Message.of("fix.remove-old-folders.touches.folders"),
                Message.of("fix.remove-old-folders.touches.undo"));
        return new FixDeclaration(ID, Subject.UPDATES, touches, true, Undo.NONE, false, false, TERMS);
    }

    @Override
    public Prescription prescribe(Pc pc, @Nullable String value) throws PcException {
        KeptFolderSize sizes = new KeptFolderSize();
        List<Step> steps = new ArrayList<>();
        for (KeptFolder folder : KeptFolder.of(pc, deeds.get())) {
            Message size = KeptFolderSize.words(sizes.of(pc.files(), folder));
            steps.add(new RemoveFolder(folder.path(), size, folder.run()));
        }
        return steps.isEmpty()
                ? Prescription.none(Message.of("fix.remove-old-folders.nothing"))
                : Prescription.of(steps);
    }
}
