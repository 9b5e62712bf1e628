package org.patchlight.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.FileFacts;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.Deed;
import org.patchlight.repair.step.AsideName;
import org.patchlight.repair.step.RenameAside;

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
    public static List<KeptFolder> of(Pc pc, List<Deed> deeds) throws PcException {
        List<KeptFolder> kept = new ArrayList<>();
        for (Deed deed : deeds) {
            if (!deed.action().equals(RenameAside.ACTION)) {
                continue;
            }
            String path = RenameAside.aside(deed.target(), deed.before()).orElse("");
            boolean ours = AsideName.isOne(path.substring(path.lastIndexOf('\\') + 1));
            if (ours && pc.files().find(path).filter(FileFacts::folder).isPresent()) {
                kept.add(new KeptFolder(path, deed.time(), deed.run()));
            }
        }
        return kept;
    }
}
