package org.patchlight.update.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.step.KeptCopyName;
import org.patchlight.repair.step.RenameAndKeep;

/**
 * A folder that a reset set aside and that still stands.
 *
 * @param path where it stands now
 * @param since when it was set aside
 * @param run the run that did, which can be put back as long as the folder stands
 */
public record KeptFolder(String path, Instant since, String run) {
    /**
     * Those that the journal names, and whose names say that they were set aside: no other folder is ever taken for one.
     *
     * @throws PcException if it could not be seen whether they stand
     */
    public static List<KeptFolder> of(Pc pc, List<PastChange> pastChanges) throws PcException {
        List<KeptFolder> kept = new ArrayList<>();
        for (PastChange pastChange : pastChanges) {
            if (!pastChange.action().equals(RenameAndKeep.ACTION)) {
                continue;
            }
            String path = RenameAndKeep.aside(pastChange.target(), pastChange.before())
                    .orElse("");
            boolean ours = KeptCopyName.isOne(path.substring(path.lastIndexOf('\\') + 1));
            if (ours && pc.files().find(path).filter(FileFacts::folder).isPresent()) {
                kept.add(new KeptFolder(path, pastChange.time(), pastChange.run()));
            }
        }
        return kept;
    }
}
