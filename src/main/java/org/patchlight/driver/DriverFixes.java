package org.patchlight.driver;

import java.util.List;
import org.patchlight.repair.plan.Fix;

/** Every cure for devices. */
public final class DriverFixes {
    private DriverFixes() {}

    /** All of them, the usual ones in front. */
    public static List<Fix> all() {
        return List.of(new RescanDevices(), new UpdateDrivers());
    }
}
