package org.patchlight.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.patchlight.clock.fix.ClockFixes;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.driver.DriverFixes;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.plan.Fix;
import org.patchlight.update.fix.UpdateFixes;

/** Every fix of every room, in the order in which several are run: what others depend on first, the lightest before the heaviest, the restart last. */
public final class FixCatalogue {
    private static final List<String> ORDER = List.of(
            FinishRepair.ID,
            "set-time-zone",
            "enable-internet-time",
            "resync-clock",
            "restore-update-services",
            "reset-update-cache",
            "reset-signature-catalog",
            "repair-component-store",
            "allow-os-upgrade",
            "run-troubleshooter",
            "run-media-creation-tool",
            "rescan-devices",
            "update-drivers",
            "retry-update",
            "remove-old-folders",
            "restart-pc");

    private FixCatalogue() {}

    /** Every fix, in order, of a PC to which nothing was done. */
    public static List<Fix> all(TrustedTime means) {
        return all(means, FinishRepair.withoutJournal(), List::of);
    }

    /**
     * Every fix, in order; one that the order does not name comes last.
     *
     * @param means what the fixes of the clock have of their own
     * @param finish finishes what was interrupted
     * @param deeds what was done to the PC and not put back
     */
    public static List<Fix> all(TrustedTime means, FinishRepair finish, Supplier<List<PastChange>> pastChanges) {
        return Stream.of(List.<Fix>of(finish), ClockFixes.all(means), UpdateFixes.all(pastChanges), DriverFixes.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(FixCatalogue::place))
                .toList();
    }

    private static int place(Fix fix) {
        int place = ORDER.indexOf(fix.declaration().id());
        return place < 0 ? ORDER.size() : place;
    }
}
