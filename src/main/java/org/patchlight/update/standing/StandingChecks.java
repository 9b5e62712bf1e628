package org.patchlight.update.standing;

import java.util.List;

/** The conditions of this package. */
public final class StandingChecks {
    private StandingChecks() {}

    /**
     * All of them, in the order of their findings. Keep the list for as long as the PC is monitored: some remember
     * what they read.
     */
    public static List<StandingCheck> all() {
        return List.of(
                new ServiceHijacked(),
                new ServiceFileMissing(),
                new UpdateServerUnusable(),
                new HostsFileBlocksUpdates(),
                new DeliveryOptimizationBypassed(),
                new DiskSpaceLow(),
                new WindowsOutOfSupport(),
                new SecureBootCertificates(),
                new MissingReferences(),
                new DriverSearchOff());
    }
}
