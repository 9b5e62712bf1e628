package org.patchlight.diagnosis;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.update.installed.InstalledCheck;
import org.patchlight.update.standing.OldFoldersKept;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.StandingChecks;
import org.patchlight.update.standing.StoreFoundDamaged;
import org.patchlight.update.standing.blocker.FirewallBlocksUpdates;
import org.patchlight.update.standing.blocker.SafeguardHold;
import org.patchlight.update.standing.blocker.ServiceRightsChanged;
import org.patchlight.update.standing.blocker.UpdateProgramsRenamed;
import org.patchlight.update.standing.blocker.WaitingUpdates;

/** All conditions that a check examines besides the results of updates. */
public final class StandingCheckCatalogue {
    private StandingCheckCatalogue() {}

    /** All conditions of a PC that Patchlight has not changed. */
    public static List<StandingCheck> all() {
        return all(List::of, () -> 0);
    }

    /**
     * All conditions in the order of their findings. Keep the list for as long as the PC is monitored, because some
     * remember what they read.
     *
     * @param pastChanges what Patchlight changed on the PC and did not undo
     * @param keepDays for how many days kept folders stay if no update is installed
     */
    public static List<StandingCheck> all(Supplier<List<PastChange>> pastChanges, IntSupplier keepDays) {
        return Stream.of(
                        Stream.of(new FailedUpgrade(), new StoreFoundDamaged()),
                        StandingChecks.all().stream(),
                        Stream.of(
                                new FirewallBlocksUpdates(),
                                new InstalledCheck(),
                                new UpdateProgramsRenamed(),
                                new ServiceRightsChanged(),
                                new SafeguardHold(),
                                new WaitingUpdates(),
                                new OldFoldersKept(pastChanges, keepDays)))
                .<StandingCheck>flatMap(some -> some)
                .toList();
    }
}
