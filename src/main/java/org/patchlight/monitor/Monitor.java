package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.patchlight.diagnosis.RelevantEvents;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.LastingThread;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.Announcers;
import org.patchlight.monitor.announce.Reminder;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.Programs;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.settings.SettingsStore;

/**
 * Monitors a PC. One thread checks, one repairs, and listeners receive every change as one immutable {@link Situation}.
 * A check during a repair is dropped, because the repair checks by itself.
 */
public final class Monitor implements MonitorControl, AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(10);

    private final CheckRunner checkRunner;
    private final RepairRunner repairRunner;
    private final SettingsStore settings;
    private final Announcers announcers;
    private final LastingThread checkThread;
    private final RepairThread repairThread;
    private final Reads reads;
    private final SituationPublisher publisher = new SituationPublisher();
    private final Pause pause;
    private final Pause mute;
    private final CheckRequests soon;
    private final CheckSchedule checkSchedule;
    private final Watchdog watchdog;
    private final AtomicBoolean checkIsQueued = new AtomicBoolean();

    /**
     * @param clock the clock of the PC
     * @param checkRunner checks the PC
     * @param planner plans repairs
     * @param repairRunner repairs and undoes
     * @param history results of checks and repairs
     * @param settings the person's settings, read at each use
     * @param settling how long after the start the first check may come; zero for a simulated PC
     * @param simulatedServers whether only simulated time servers are asked, so that each step of the clock is measured
     */
    public Monitor(
            PcClock clock,
            CheckRunner checkRunner,
            Planner planner,
            RepairRunner repairRunner,
            History history,
            SettingsStore settings,
            Duration settling,
            boolean simulatedServers) {
        this.checkRunner = checkRunner;
        this.repairRunner = repairRunner;
        this.settings = settings;
        this.reads = new Reads(clock, checkRunner, planner, history, publisher::situation);
        this.pause = new Pause(clock);
        this.mute = new Pause(clock);
        this.announcers = new Announcers(clock, settings);
        this.repairThread = new RepairThread(publisher, repairRunner, announcers::reportEnd, this::checkNow);
        this.soon = new CheckRequests(clock);
        CheckRequests steps = simulatedServers ? CheckRequests.unlimited(clock) : new CheckRequests(clock);
        this.checkSchedule = new CheckSchedule(
                clock, checkRunner, history, settings, publisher, pause, announcers, soon, steps, settling);
        this.checkThread = new LastingThread("check-when-due", checkSchedule::failed);
        this.watchdog = new Watchdog(
                () -> settings.current().updates().interval(),
                () -> pause.until().isPresent() || checkSchedule.isPersonAway(),
                publisher::checkIsOverdue,
                publisher::notifyFailed);
        announceOnlyWhile(() -> true);
    }

    /** Starts the regular checks. */
    public void start() {
        publisher.addListener(watchdog);
        watchdog.start();
        checkThread.run(checkSchedule::started);
        publisher.addListener(new ResumeAfterRestart(this));
        settings.addListener(changed -> checkThread.run(
                () -> checkSchedule.updatesWithin(changed.updates().interval())));
        checkThread.every(TICK, this::dueNow);
    }

    /** Passes changes worth a notification to the announcer, on the thread that checks. */
    public void addAnnouncer(Consumer<Announcement> announcer) {
        announcers.add(announcer);
    }

    /** Announces only while this says that the person may be disturbed; what changed meanwhile waits. */
    public void announceOnlyWhile(BooleanSupplier mayDisturb) {
        announcers.onlyWhile(
                () -> !checkSchedule.isPersonAway() && mute.until().isEmpty() && mayDisturb.getAsBoolean());
    }

    /**
     * Keeps regular checks and announcements back while the session is locked. What became due meanwhile comes afterwards,
     * as one check.
     */
    public void personAway(boolean away) {
        checkSchedule.personAway(away);
    }

    /** Lets this follow every run. The end of a run that no window shows is announced. */
    public void follow(RunFollower runs) {
        repairThread.follow(runs);
    }

    /** Where the desktop requests checks: a push brings the next check forward. */
    public CheckRequests soon() {
        return soon;
    }

    /** Brings the next check forward because the event log has new records. Any thread may call it; returns at once. */
    public void eventWritten(EventSelection written) {
        if (RelevantEvents.isAboutClock(written)) {
            soon.push(CheckRequests.At.EVERYTHING);
        } else {
            // The update agent has just worked, and may know more than its events show.
            checkRunner.askAgentAgain();
            soon.push(CheckRequests.At.UPDATES);
        }
    }

    @Override
    public Situation situation() {
        return publisher.situation();
    }

    @Override
    public void addListener(Consumer<Situation> listener) {
        publisher.addListener(listener);
    }

    @Override
    public void checkNow() {
        if (checkIsQueued.compareAndSet(false, true)) {
            try {
                checkThread.run(() -> {
                    checkIsQueued.set(false);
                    checkSchedule.check(true);
                });
            } catch (Error noMemory) {
                checkIsQueued.set(false);
                throw noMemory;
            }
        }
    }

    @Override
    public void pause(Duration duration) {
        pause.begin(duration);
        checkThread.run(() -> publisher.pausedUntil(pause.until().orElse(null)));
    }

    @Override
    public void resume() {
        pause.end();
        checkThread.run(() -> {
            publisher.pausedUntil(null);
            checkSchedule.check(true);
        });
    }

    @Override
    public void mute(Duration duration) {
        mute.begin(duration);
        checkThread.run(() -> publisher.mutedUntil(mute.until().orElse(null)));
    }

    @Override
    public void unmute() {
        mute.end();
        checkThread.run(() -> {
            publisher.mutedUntil(null);
            announcers.retry();
        });
    }

    @Override
    public void announceTomorrow(String finding) {
        reads.run(() -> announcers.postpone(finding, Reminder.TOMORROW));
    }

    @Override
    public void announceTonight(String finding) {
        reads.run(() -> announcers.postpone(finding, Reminder.TONIGHT));
    }

    @Override
    public CompletionStage<Plan> plan(List<String> fixes) {
        return reads.plan(fixes);
    }

    @Override
    public CompletionStage<Plan> planWithoutRestorePoint(List<String> fixes) {
        return reads.planWithoutRestorePoint(fixes);
    }

    /** Sets what opens pages of Windows; none can be opened before. */
    public void openPagesWith(Programs means) {
        reads.openPagesWith(means);
    }

    @Override
    public CompletionStage<Boolean> openStorage() {
        return reads.openStorage();
    }

    @Override
    public CompletionStage<RunResult> repair(Plan plan, RunListener listener) {
        return repairThread.repair(plan, listener);
    }

    @Override
    public CompletionStage<UndoReport> undo(String run) {
        return repairThread.run(() -> repairRunner.undo(run));
    }

    @Override
    public CompletionStage<Boolean> leaveUnfinished() {
        return repairThread.run(repairRunner::leaveUnfinished);
    }

    @Override
    public CompletionStage<List<HistoryEntry>> history(int days) {
        return reads.history(days);
    }

    /** Ends the checks, and waits for a running repair to reach its next safe point: services must run again. */
    @Override
    public void close() {
        repairThread.cancel();
        watchdog.close();
        checkThread.close();
        reads.close();
        repairThread.close();
    }

    /** Runs what is due, as the thread that checks does every ten seconds. */
    void tick() {
        checkThread.contained(this::dueNow);
    }

    private void dueNow() {
        Instant muted = mute.until().orElse(null);
        if (!Objects.equals(muted, publisher.situation().mutedUntilOrNull())) {
            publisher.mutedUntil(muted);
        }
        checkSchedule.tick();
    }

    /** Lets the watchdog count one unit of time. */
    void watchdogTick() {
        watchdog.tick();
    }
}
