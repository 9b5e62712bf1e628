package org.patchlight.clock.fix;

import java.util.List;
import org.patchlight.repair.plan.Fix;

/** Every cure for a clock. */
public final class ClockFixes {
    private ClockFixes() {}

    /** All of them, the usual ones in front. */
    public static List<Fix> all(TrustedTime means) {
        return List.of(new ResynchronizeClock(means), new EnableInternetTime(), new SetTheTimeZone(means));
    }
}
