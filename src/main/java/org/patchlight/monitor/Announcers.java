package org.patchlight.monitor;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.machine.Faults;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.settings.Settings.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes changes to everything that shows notifications. Listeners may be added on any thread, reports come from one.
 */
final class Announcers {
    private static final Logger LOG = LoggerFactory.getLogger(Announcers.class);

    private static final Set<Verdict> DECIDED = EnumSet.of(Verdict.FIXED, Verdict.NOT_FIXED, Verdict.FAILED);

    private final AnnouncementPolicy policy = new AnnouncementPolicy();
    private final List<Consumer<Announcement>> announcers = new CopyOnWriteArrayList<>();

    void add(Consumer<Announcement> announcer) {
        announcers.add(announcer);
    }

    /**
     * Announces what changed with a check.
     *
     * @param decided the verdicts on open repairs that the check decided
     */
    void announce(HealthReport report, List<LaterVerdict> decided, Notices wanted) {
        Optional<Announcement> change = policy.decide(report, wanted);
        List<LaterVerdict> shown =
                decided.stream().filter(verdict -> isWanted(verdict, wanted)).toList();
        // a repair that worked says more than a healthy status
        change.filter(announcement ->
                        shown.isEmpty() || !announcement.findings().isEmpty())
                .ifPresent(this::reportAll);
        if (!shown.isEmpty()) {
            reportAll(new Announcement(report.status(), List.of(), shown));
        }
    }

    /** Announces how a run ended that no window shows. Open verdicts are announced when they are decided. */
    void reportEnd(RunResult result, Instant now, Notices wanted) {
        List<LaterVerdict> ended = result.results().stream()
                .filter(one -> DECIDED.contains(one.verdict()) && !one.fixId().isEmpty())
                .map(one -> new LaterVerdict(one.fixId(), result.run(), now, one.verdict()))
                .filter(verdict -> isWanted(verdict, wanted))
                .sorted(Comparator.comparing(LaterVerdict::verdict))
                .toList();
        if (!ended.isEmpty()) {
            boolean well = ended.stream().allMatch(one -> one.verdict() == Verdict.FIXED);
            reportAll(new Announcement(well ? Status.HEALTHY : Status.ATTENTION, List.of(), ended));
        }
    }

    private static boolean isWanted(LaterVerdict verdict, Notices wanted) {
        return switch (wanted) {
            case ALL -> true;
            case PROBLEMS -> verdict.verdict() != Verdict.FIXED;
            case NONE -> false;
        };
    }

    private void reportAll(Announcement announcement) {
        announcers.forEach(announcer -> announce(announcer, announcement));
    }

    private static void announce(Consumer<Announcement> announcer, Announcement change) {
        Faults.contained(LOG, "a notification could not be shown", () -> announcer.accept(change));
    }
}
