package org.patchlight.update.standing;

import java.util.List;

/** The circumstances of this room. */
public final class StandingChecks {
    private StandingChecks() {}

    /** All of them, in the order in which they are told; to be kept for as long as the PC is looked at. */
    public static List<StandingCheck> all() {
        return List.of(
                new ServiceFileMissing(),
                new UpdateServerUnusable(),
                new HostsFileBlocksUpdates(),
                new DiskSpaceLow(),
                new WindowsOutOfSupport(),
                new MissingReferences());
    }
}
