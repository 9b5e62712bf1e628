package org.patchlight.monitor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckUp;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.Plan;
import org.patchlight.repair.Planner;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.RunResult;
import org.patchlight.repair.UndoResult;
import org.patchlight.repair.Undoer;
import org.patchlight.settings.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a PC: one thread looks, one repairs, and every change crosses to the listeners as one immutable {@link Situation}. A look that meets a
 * running repair is dropped, because the repair looks for itself.
 */
public final class Monitor implements Watch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final Duration TICK = Duration.ofSeconds(10);

    private final PcClock clock;
    private final Looker looker;
    private final Planner planner;
    private final Repairs repairs;
    private final Undoer undoer;
    private final History history;
    private final SettingsStore settings;
    private final Rhythm rhythm;
    private final StepDetector steps;
    private final AnnouncementPolicy policy = new AnnouncementPolicy();
    private final ScheduledExecutorService lookThread = Workers.scheduler("look-when-due");
    private final ExecutorService repairThread = Workers.single("repair");
    private final List<Consumer<Situation>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Announcement>> announcers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean lookIsQueued = new AtomicBoolean();
    private volatile Situation situation = new Situation(null, Activity.IDLE, null);

    /**
     * @param settling how long after the start the first look may come; zero for a simulated PC
     */
    public Monitor(
            PcClock clock,
            Looker looker,
            Planner planner,
            Repairs repairs,
            Undoer undoer,
            History history,
            SettingsStore settings,
            Duration settling) {
        this.clock = clock;
        this.looker = looker;
        this.planner = planner;
        this.repairs = repairs;
        this.undoer = undoer;
        this.history = history;
        this.settings = settings;
        this.rhythm = new Rhythm(clock.nanos(), settling, Math::random);
        this.steps = new StepDetector(clock.now(), clock.nanos());
    }

    /** Begins to look by itself. */
    public void start() {
        settings.addListener(
                changed -> onLookThread(() -> rhythm.updatesWithin(clock.nanos(), changed.updateInterval())));
        lookThread.scheduleWithFixedDelay(guarded(this::tick), 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Tells of changes worth a notice, on the thread that looks. */
    public void addAnnouncer(Consumer<Announcement> announcer) {
        announcers.add(announcer);
    }

    /** Something happened on the desktop that may have changed the clock: it brings a look forward and says nothing itself. */
    public void lookSoon() {
        onLookThread(() -> rhythm.clockSoon(clock.nanos()));
    }

    @Override
    public Situation situation() {
        return situation;
    }

    @Override
    public void addListener(Consumer<Situation> listener) {
        listeners.add(listener);
        listener.accept(situation);
    }

    @Override
    public void lookNow() {
        if (lookIsQueued.compareAndSet(false, true)) {
            onLookThread(() -> {
                lookIsQueued.set(false);
                look(true);
            });
        }
    }

    @Override
    public void pause(Duration duration) {
        Instant until = clock.now().plus(duration);
        onLookThread(() -> publish(situation.checkUpOrNull(), situation.activity(), until));
    }

    @Override
    public void resume() {
        onLookThread(() -> {
            publish(situation.checkUpOrNull(), situation.activity(), null);
            look(true);
        });
    }

    @Override
    public CompletionStage<Plan> plan(List<String> fixes) {
        return CompletableFuture.supplyAsync(
                () -> {
                    CheckUp known = situation.checkUpOrNull();
                    HealthReport report = known == null ? looker.look().report() : known.report();
                    return fixes.isEmpty() ? planner.forAll(report) : planner.forFixes(report, choices(fixes));
                },
                repairThread);
    }

    /** Reads {@code id} and {@code id=value} apart. */
    public static Map<String, String> choices(List<String> fixes) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String fix : fixes) {
            int equals = fix.indexOf('=');
            choices.put(equals < 0 ? fix : fix.substring(0, equals), equals < 0 ? "" : fix.substring(equals + 1));
        }
        return choices;
    }

    @Override
    public CompletionStage<RunResult> repair(Plan plan, RunListener listener) {
        return CompletableFuture.supplyAsync(
                () -> whileRepairing(() -> looker.repair(repairs, plan, listener)), repairThread);
    }

    @Override
    public CompletionStage<UndoReport> undo(String run) {
        return CompletableFuture.supplyAsync(() -> whileRepairing(() -> putBack(run)), repairThread);
    }

    @Override
    public CompletionStage<List<HistoryEntry>> history(int days) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<HistoryEntry> entries =
                            new ArrayList<>(history.since(clock.now().minus(Duration.ofDays(days))));
                    Collections.reverse(entries);
                    return List.copyOf(entries);
                },
                repairThread);
    }

    @Override
    public void close() {
        lookThread.shutdownNow();
        repairThread.shutdown();
    }

    private UndoReport putBack(String run) {
        try {
            Undoer.Proposal proposal = undoer.propose(run);
            UndoResult result = looker.undo(undoer, proposal);
            List<Message> lines = new ArrayList<>();
            proposal.block().ifPresent(lines::add);
            result.lines().forEach(line -> lines.add(Message.of("undo.line", line.target(), line.detail())));
            return new UndoReport(result.verdict().id(), lines);
        } catch (IOException unreadable) {
            LOG.warn("the journal could not be read", unreadable);
            return new UndoReport(
                    UndoResult.Verdict.FAILED.id(),
                    List.of(Message.of("failure.journal", String.valueOf(unreadable.getMessage()))));
        }
    }

    private <T> T whileRepairing(Supplier<T> work) {
        publish(situation.checkUpOrNull(), Activity.REPAIRING, situation.pausedUntilOrNull());
        try {
            return work.get();
        } finally {
            publish(situation.checkUpOrNull(), Activity.IDLE, situation.pausedUntilOrNull());
            lookNow();
        }
    }

    private void tick() {
        long now = clock.nanos();
        if (steps.tick(clock.now(), now)) {
            rhythm.clockSoon(now);
        }
        Instant pausedUntil = situation.pausedUntilOrNull();
        if (pausedUntil != null && clock.now().isBefore(pausedUntil)) {
            return;
        }
        if (pausedUntil != null) {
            publish(situation.checkUpOrNull(), situation.activity(), null);
        }
        if (rhythm.clockIsDue(now)) {
            look(true);
        } else if (rhythm.updatesAreDue(now)) {
            look(false);
        }
    }

    private void look(boolean withClock) {
        if (situation.activity() == Activity.REPAIRING) {
            return;
        }
        CheckUp known = situation.checkUpOrNull();
        publish(known, Activity.LOOKING, situation.pausedUntilOrNull());
        CheckUp seen = known;
        try {
            seen = withClock || known == null ? looker.look() : looker.lookKeeping(known.clock());
            CheckUp look = seen;
            boolean answered = look.clock().findings().stream()
                    .noneMatch(f -> f.subject() == Subject.CLOCK && f.severity() == Severity.UNKNOWN);
            if (withClock || known == null) {
                rhythm.measured(clock.nanos(), answered);
            }
            rhythm.updatesRead(clock.nanos(), settings.current().updateInterval());
        } finally {
            Activity after = situation.activity() == Activity.REPAIRING ? Activity.REPAIRING : Activity.IDLE;
            publish(seen, after, situation.pausedUntilOrNull());
        }
        announce(seen);
    }

    private void announce(CheckUp look) {
        Instant pausedUntil = situation.pausedUntilOrNull();
        boolean quiet = pausedUntil != null && clock.now().isBefore(pausedUntil);
        if (!quiet) {
            policy.decide(look.report(), settings.current().notices())
                    .ifPresent(change -> announcers.forEach(announcer -> announcer.accept(change)));
        }
    }

    private synchronized void publish(@Nullable CheckUp checkUp, Activity activity, @Nullable Instant pausedUntil) {
        situation = new Situation(checkUp, activity, pausedUntil);
        listeners.forEach(listener -> listener.accept(situation));
    }

    private void onLookThread(Runnable work) {
        if (!lookThread.isShutdown()) {
            lookThread.execute(guarded(work));
        }
    }

    /** A bug in one look must not end all later ones, as the scheduler would have it. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException bug) {
                LOG.error("a look ended by our own fault", bug);
            }
        };
    }
}
