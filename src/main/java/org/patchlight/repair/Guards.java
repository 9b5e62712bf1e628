package org.patchlight.repair;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.pc.PcFacts;
import org.patchlight.repair.Plan.PlannedFix;

/** When a plan must not be run, and what to do instead. */
final class Guards {
    private static final String RESTART_PENDING = "restart-pending";
    private static final String RESTART_PC = "restart-pc";
    private static final String WRONG_ZONE = "wrong-time-zone";
    private static final String RESYNC = "resync-clock";
    private static final String INTERNET_TIME = "enable-internet-time";
    private static final String SET_ZONE = "set-time-zone";

    private Guards() {}

    /**
     * Why nothing of these fixes may be run; null if they may.
     *
     * @param zoneSettled whether the person named a zone that the fixes put in force, or that is in force
     */
    static @Nullable Message block(PcFacts facts, HealthReport report, List<PlannedFix> fixes, boolean zoneSettled) {
        boolean anythingToCure = !fixes.isEmpty() || !report.illnesses().isEmpty();
        if (!anythingToCure) {
            return null;
        }
        if (facts.management().isManaged()) {
            return Message.of("guard.managed");
        }
        if (report.finding(RESTART_PENDING).isPresent() && !onlyRestart(report, fixes)) {
            return Message.of("guard.restart-pending");
        }
        if (report.finding(WRONG_ZONE).isPresent() && !zoneSettled && resyncs(fixes)) {
            return Message.of("guard.zone-first");
        }
        return null;
    }

    /** Between an installation and its restart a repair can lose the update; only the restart itself is safe. */
    private static boolean onlyRestart(HealthReport report, List<PlannedFix> fixes) {
        if (fixes.isEmpty()) {
            return report.illnesses().stream().map(Finding::id).allMatch(RESTART_PENDING::equals);
        }
        return ids(fixes).allMatch(RESTART_PC::equals);
    }

    /** Setting the clock right under a wrong zone would show the wrong time on a PC that then looks healthy. */
    private static boolean resyncs(List<PlannedFix> fixes) {
        return ids(fixes).anyMatch(id -> id.equals(RESYNC) || id.equals(INTERNET_TIME));
    }

    /** Whether a fix is the person's own choice of a zone. */
    static boolean isChoiceOfZone(PlannedFix fix) {
        return fix.declaration().id().equals(SET_ZONE) && fix.value() != null;
    }

    private static Stream<String> ids(List<PlannedFix> fixes) {
        return fixes.stream().map(fix -> fix.declaration().id());
    }
}
