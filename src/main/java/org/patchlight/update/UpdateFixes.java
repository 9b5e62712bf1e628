package org.patchlight.update;

import java.util.List;
import java.util.function.Supplier;
import org.patchlight.repair.Deed;
import org.patchlight.repair.Fix;

/** The cures of this room. */
public final class UpdateFixes {
    private UpdateFixes() {}

    /**
     * All of them, in the order in which they are tried: cheap and reversible first.
     *
     * @param deeds what was done to the PC and not put back
     */
    public static List<Fix> all(Supplier<List<Deed>> deeds) {
        return List.of(
                new RestoreUpdateServices(),
                new ResetUpdateCache(),
                new ResetSignatureCatalog(),
                new RepairComponentStore(),
                new AllowOsUpgrade(),
                new RunTroubleshooter(),
                new RunMediaCreationTool(),
                new RetryUpdate(),
                new RemoveOldFolders(deeds),
                new RestartPc());
    }
}
