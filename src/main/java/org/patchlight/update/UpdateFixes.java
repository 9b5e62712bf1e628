package org.patchlight.update;

import java.util.List;
import org.patchlight.repair.Fix;

/** The cures of this room. */
public final class UpdateFixes {
    private UpdateFixes() {}

    /** All of them, in the order in which they are tried: cheap and reversible first. */
    public static List<Fix> all() {
        return List.of(
                new RestoreUpdateServices(),
                new ResetUpdateCache(),
                new ResetSignatureCatalog(),
                new RepairComponentStore(),
                new AllowOsUpgrade(),
                new RunTroubleshooter(),
                new RunMediaCreationTool(),
                new RetryUpdate(),
                new RestartPc());
    }
}
