package org.patchlight.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.patchlight.clock.fix.EnableInternetTime;
import org.patchlight.clock.fix.ResynchronizeClock;
import org.patchlight.clock.fix.SetTheTimeZone;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.driver.RescanDevices;
import org.patchlight.driver.UpdateDrivers;
import org.patchlight.health.FixDeclaration;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.plan.Fix;
import org.patchlight.update.fix.AllowOsUpgrade;
import org.patchlight.update.fix.ReinstallPackage;
import org.patchlight.update.fix.ReinstallWindows;
import org.patchlight.update.fix.RemoveOldFolders;
import org.patchlight.update.fix.RepairComponentStore;
import org.patchlight.update.fix.ResetSignatureCatalog;
import org.patchlight.update.fix.ResetUpdateCache;
import org.patchlight.update.fix.RestartPc;
import org.patchlight.update.fix.RestoreUpdateServices;
import org.patchlight.update.fix.RetryUpdate;
import org.patchlight.update.fix.RunMediaCreationTool;
import org.patchlight.update.fix.RunTroubleshooter;
import org.patchlight.update.fix.TurnOnDriverSearch;
import org.patchlight.update.fix.blocker.RemoveUpdateBlocker;

/** All fixes. A fix is registered only here, and its position in the list is its order in every plan. */
public final class FixCatalogue {
    private static final Map<String, FixDeclaration> DECLARATIONS = all(TrustedTime.NONE).stream()
            .map(Fix::declaration)
            .collect(Collectors.toUnmodifiableMap(FixDeclaration::id, Function.identity()));

    private FixCatalogue() {}

    /** Every fix, in order, for a PC on which nothing was changed. */
    public static List<Fix> all(TrustedTime time) {
        return all(time, FinishRepair.withoutJournal(), List::of);
    }

    /**
     * All fixes, in the order in which they run: those that others depend on first, the lightest before the heaviest, the
     * restart last.
     *
     * @param time how the fixes of the clock may set it where Windows doesn't
     * @param finish finishes what was interrupted
     * @param pastChanges what was changed on the PC and not undone
     */
    public static List<Fix> all(TrustedTime time, FinishRepair finish, Supplier<List<PastChange>> pastChanges) {
        return List.of(
                finish,
                new SetTheTimeZone(time),
                new EnableInternetTime(),
                new ResynchronizeClock(time),
                new RestoreUpdateServices(),
                new RemoveUpdateBlocker(),
                new ResetUpdateCache(),
                new ResetSignatureCatalog(),
                new RepairComponentStore(),
                new ReinstallPackage(),
                new AllowOsUpgrade(),
                new RunTroubleshooter(),
                new RunMediaCreationTool(),
                new ReinstallWindows(),
                new TurnOnDriverSearch(),
                new RescanDevices(),
                new UpdateDrivers(),
                new RetryUpdate(),
                new RemoveOldFolders(pastChanges),
                new RestartPc());
    }

    /** What is true of a fix; empty if no fix has this id, such as one of another version in a history. */
    public static Optional<FixDeclaration> declaration(String id) {
        return Optional.ofNullable(DECLARATIONS.get(id));
    }
}
