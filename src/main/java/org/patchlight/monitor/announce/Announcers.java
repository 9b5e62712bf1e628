package org.patchlight.monitor.announce;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.machine.Faults;
import org.patchlight.machine.LocalZone;
import org.patchlight.monitor.announce.AnnouncementPolicy.Moment;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.settings.Settings.Notices;
import org.patchlight.settings.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes changes to everything that shows notifications. While the person must not be disturbed, the last report and all
 * verdicts wait.
 */
public final class Announcers {
    private static final Logger LOG = LoggerFactory.getLogger(Announcers.class);

    private static final Set<Verdict> DECIDED =
            EnumSet.of(Verdict.FIXED, Verdict.NOT_FIXED, Verdict.FAILED, Verdict.RESTART_NEEDED);

    private final PcClock clock;
    private final SettingsStore settings;
    private final AnnouncementPolicy policy = new AnnouncementPolicy();
    private final List<Consumer<Announcement>> announcers = new CopyOnWriteArrayList<>();
    private final List<LaterVerdict> waiting = new ArrayList<>();
    private @Nullable HealthReport last;
    /** The last report, also after it was announced. */
    private @Nullable HealthReport latest;
    /** The last fix that needs a restart: no check finds that. It counts until the program ends, so until the restart. */
    private @Nullable LaterVerdict needsRestart;
    /** When it is announced again; null if never. */
    private @Nullable Instant remindOfRestart;

    private volatile BooleanSupplier free = () -> true;

    /**
     * Announcers without a listener.
     *
     * @param clock the clock of the PC
     * @param settings what the person wants to hear, and the quiet hours
     */
    public Announcers(PcClock clock, SettingsStore settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Adds what shows notifications; called on the thread that announces. */
    public void add(Consumer<Announcement> announcer) {
        announcers.add(announcer);
    }

    /** Announces only while this says that the person may be disturbed. */
    public void onlyWhile(BooleanSupplier mayDisturb) {
        free = mayDisturb;
    }

    /**
     * Announces what changed with a check.
     *
     * @param decided the verdicts on open repairs that the check decided
     */
    public synchronized void announce(HealthReport report, List<LaterVerdict> decided) {
        last = report;
        latest = report;
        waiting.addAll(decided);
        retry();
    }

    /** Announces how a run ended that no window shows. Open verdicts are announced when they are decided. */
    public synchronized void reportEnd(RunResult result) {
        result.results().stream()
                .filter(one -> DECIDED.contains(one.verdict()) && !one.fixId().isEmpty())
                .map(one -> new LaterVerdict(one.fixId(), result.run(), clock.now(), one.verdict()))
                .sorted(Comparator.comparing(LaterVerdict::verdict))
                .forEach(this::await);
        retry();
    }

    /** Announces what waited, once the person may be disturbed. Called every ten seconds. */
    public synchronized void retry() {
        remind(clock.now());
        HealthReport report = last;
        if (report == null && waiting.isEmpty()) {
            return;
        }
        Moment moment = moment();
        if (moment.quiet()) {
            return;
        }
        Notices wanted = settings.current().notifications().notices();
        List<LaterVerdict> shown =
                waiting.stream().filter(verdict -> isWanted(verdict, wanted)).toList();
        waiting.clear();
        last = null;
        Optional<Announcement> change = report == null ? Optional.empty() : policy.decide(report, wanted, moment);
        // a repair that worked says more than a healthy status
        change.filter(announcement ->
                        shown.isEmpty() || !announcement.findings().isEmpty())
                .ifPresent(this::reportAll);
        if (!shown.isEmpty()) {
            boolean well = shown.stream().allMatch(one -> one.verdict() == Verdict.FIXED);
            Status status = well ? Status.HEALTHY : Status.ATTENTION;
            reportAll(new Announcement(report == null ? status : report.status(), List.of(), shown));
        }
    }

    /** Announces this finding, or the restart that a fix needs, no more until then. */
    public synchronized void postpone(String finding, Reminder reminder) {
        Instant until = reminder.after(
                clock.now(),
                LocalZone.current(),
                settings.current().notifications().quietHours());
        policy.postpone(finding, until);
        if (finding.equals(FindingId.RESTART_PENDING) && needsRestart != null) {
            remindOfRestart = until;
        }
    }

    /** Brings back what was postponed until now. */
    private void remind(Instant now) {
        if (last == null && policy.isReminderDue(now)) {
            last = latest;
        }
        Instant until = remindOfRestart;
        LaterVerdict restart = needsRestart;
        if (until != null && restart != null && AnnouncementPolicy.isOver(until, now)) {
            remindOfRestart = null;
            waiting.add(restart);
        }
    }

    private void await(LaterVerdict verdict) {
        waiting.add(verdict);
        if (verdict.verdict() == Verdict.RESTART_NEEDED) {
            needsRestart = verdict;
        }
    }

    private Moment moment() {
        LocalTime time = clock.now().atZone(LocalZone.current()).toLocalTime();
        boolean quietHours = settings.current()
                .notifications()
                .quietHours()
                .filter(hours -> hours.contains(time))
                .isPresent();
        return new Moment(clock.now(), quietHours || !free.getAsBoolean());
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
