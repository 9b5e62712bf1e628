package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;

/**
 * All guards, in the order in which their reasons are shown: what no repair can change first, what passes by itself
 * last.
 */
public final class Guards {
    /** The key of the reason that a restart must come first. */
    public static final String RESTART_FIRST = "guard.restart-pending";

    /** The key of the reason that the person must select "Update and restart" first. */
    public static final String RESTART_BY_PERSON = "guard.restart-by-person";

    private static final List<Guard> ALL = List.of(
            new Managed(),
            new HijackedService(),
            new ServicingBusy(),
            new RestartPending(),
            new ZoneFirst(),
            new ClockFirst(),
            new RestorePointsOff(),
            new DiskShort(),
            new OnBattery());

    private Guards() {}

    /** Everything that blocks the repair, or parts of it. */
    public static List<Blocker> against(RepairContext about) {
        return about.isNothing() || about.isOnlyRestartingServices()
                ? List.of()
                : ALL.stream().flatMap(guard -> guard.against(about).stream()).toList();
    }

    /** The blocker for a second repair while another one of this PC runs. */
    public static Blocker otherRun(RepairContext about) {
        return Blocker.toAll("other-run", about);
    }

    /** Why folders of Windows Update can't be restored right now; empty if they can. */
    public static Optional<Message> againstRestoringFolders(Pc pc) {
        return ServicingBusy.against(pc);
    }

    /** The first reason, if every part of the repair is blocked. */
    public static Optional<Message> block(RepairContext about, List<Blocker> blockers) {
        Optional<Blocker> whole = blockers.stream().filter(Blocker::whole).findFirst();
        Set<String> blocked = new TreeSet<>();
        blockers.forEach(blocker -> blocked.addAll(blocker.fixes()));
        boolean nothingLeft = !about.fixes().isEmpty() && blocked.containsAll(about.ids());
        return whole.or(() -> nothingLeft
                        ? blockers.stream().filter(blocker -> !blocker.isNote()).findFirst()
                        : Optional.empty())
                .map(Blocker::why);
    }
}
