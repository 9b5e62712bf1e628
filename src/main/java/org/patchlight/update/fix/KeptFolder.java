package org.patchlight.update.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.step.file.KeptCopyName;
import org.patchlight.repair.step.file.RenameAndKeep;

/**
 * The kept copy of a folder that a reset renamed.
 *
 * @param path where it is now
 * @param since when it was renamed
 * @param run the run that renamed it, which can be undone while the copy exists
 */
public record KeptFolder(String path, Instant since, String run) {
    /**
     * The copies that the journal names and whose names have the form of a kept copy. No other folder counts as one.
     *
     * @throws PcException if it could not be read whether they exist
     */
    public static List<KeptFolder> of(Pc pc, List<PastChange> pastChanges) throws PcException {
        List<KeptFolder> kept = new ArrayList<>();
        for (PastChange pastChange : pastChanges) {
            if (!pastChange.action().equals(RenameAndKeep.ACTION)) {
                continue;
            }
            String path = RenameAndKeep.keptCopy(pastChange.target(), pastChange.before())
                    .orElse("");
            boolean ours = KeptCopyName.isKeptCopy(path.substring(path.lastIndexOf('\\') + 1));
            if (ours && pc.files().find(path).filter(FileFacts::folder).isPresent()) {
                kept.add(new KeptFolder(path, pastChange.time(), pastChange.run()));
            }
        }
        return kept;
    }
}
