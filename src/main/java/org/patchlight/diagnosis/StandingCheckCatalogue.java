package org.patchlight.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.update.StandingCheck;
import org.patchlight.update.StoreFoundDamaged;
import org.patchlight.update.standing.StandingChecks;

/** Everything that a look asks about beside the results of updates. */
public final class StandingCheckCatalogue {
    private StandingCheckCatalogue() {}

    /** All circumstances, in the order in which they are told; to be kept for as long as the PC is looked at, because some remember what they read. */
    public static List<StandingCheck> all() {
        return Stream.concat(Stream.of(new FailedUpgrade(), new StoreFoundDamaged()), StandingChecks.all().stream())
                .toList();
    }
}
