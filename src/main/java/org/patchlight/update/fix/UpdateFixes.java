package org.patchlight.update.fix;

import java.util.List;
import java.util.function.Supplier;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.plan.Fix;

/** The cures of this room. */
public final class UpdateFixes {
    private UpdateFixes() {}

    /**
     * All of them, in the order in which they are tried: cheap and reversible first.
     *
     * @param deeds what was done to the PC and not put back
     */
    public static List<Fix> all(Supplier<List<PastChange>> pastChanges) {
        return List.of(
                new RestoreUpdateServices(),
                new ResetUpdateCache(),
                new ResetSignatureCatalog(),
                new RepairComponentStore(),
                new AllowOsUpgrade(),
                new RunTroubleshooter(),
                new RunMediaCreationTool(),
                new RetryUpdate(),
                new RemoveOldFolders(pastChanges),
                new RestartPc());
    }
}
