package org.patchlight.diagnosis;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.update.standing.OldFoldersKept;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.StandingChecks;
import org.patchlight.update.standing.StoreFoundDamaged;

/** Everything that a look asks about beside the results of updates. */
public final class StandingCheckCatalogue {
    private StandingCheckCatalogue() {}

    /** All circumstances of a PC to which nothing was done. */
    public static List<StandingCheck> all() {
        return all(List::of, () -> 0);
    }

    /**
     * All circumstances, in the order in which they are told; to be kept for as long as the PC is looked at, because some remember what they read.
     *
     * @param deeds what was done to the PC and not put back
     * @param keepDays for how many days folders that were set aside are kept where no update is installed
     */
    public static List<StandingCheck> all(Supplier<List<PastChange>> pastChanges, IntSupplier keepDays) {
        return Stream.of(
                        Stream.of(new FailedUpgrade(), new StoreFoundDamaged()),
                        StandingChecks.all().stream(),
                        Stream.of(new OldFoldersKept(pastChanges, keepDays)))
                .<StandingCheck>flatMap(some -> some)
                .toList();
    }
}
