package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.monitor.SampleChecks.NOON;
import static org.patchlight.monitor.SampleChecks.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.diagnosis.HealthChecker;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.SampleChecks.HandClock;
import org.patchlight.monitor.SampleChecks.Script;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.settings.Settings;
import org.patchlight.ui.ScriptedStore;

class MonitorTest {
    private static final Plan PLAN = new Plan(true, List.of(), List.of(), null);
    private static final Finding BLIND =
            new Finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN, List.of(), List.of(), NOON, null, List.of());

    private final HandClock clock = new HandClock();
    private final Script script = new Script();
    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final History history = History.inMemory();
    private final ScriptedStore settings = new ScriptedStore(Settings.DEFAULT);
    private final CountDownLatch repairMayEnd = new CountDownLatch(1);
    private final BlockingQueue<Announcement> announced = new LinkedBlockingQueue<>();
    private final CheckRunner checkRunner = checkRunner();
    private final Monitor monitor = monitor();

    @AfterEach
    void end() {
        repairMayEnd.countDown();
        monitor.close();
    }

    @Test
    void the_first_tick_checks_everything_and_later_ones_when_due() {
        monitor.tick();
        assertThat(monitor.situation().status()).isEqualTo(Status.HEALTHY);
        tickAfter(Duration.ofSeconds(10));
        assertThat(script.read).hasValue(1);
        tickAfter(Duration.ofMinutes(60));
        assertThat(script.read).hasValue(2);
    }

    @Test
    void a_check_of_updates_only_reuses_the_clock_and_records_no_measurement() {
        monitor.tick();
        for (int hour = 0; hour < 4; hour++) {
            for (int ten = 0; ten < 360; ten++) {
                tickAfter(Duration.ofSeconds(10));
            }
        }
        assertThat(script.measured).hasValue(1);
        assertThat(script.read).hasValue(5);
        assertThat(kinds(HistoryEntry.Kind.MEASUREMENT)).isEqualTo(1);
    }

    @Test
    void a_new_problem_is_announced_once_and_its_end_too() {
        script.updates = List.of(problem("update-failed"));
        monitor.tick();
        assertThat(announced.poll()).isNotNull();
        tickAfter(Duration.ofHours(8));
        assertThat(announced).isEmpty();
        script.updates = List.of();
        tickAfter(Duration.ofHours(8));
        assertThat(announced.poll()).isEqualTo(new Announcement(Status.HEALTHY, List.of()));
    }

    @Test
    void news_waits_while_the_person_must_not_be_disturbed_and_needs_no_check_afterwards() {
        AtomicBoolean free = new AtomicBoolean();
        monitor.announceOnlyWhile(free::get);
        script.updates = List.of(problem("update-failed"));
        monitor.tick();
        tickAfter(Duration.ofSeconds(10));
        assertThat(announced).isEmpty();
        int checks = script.read.get();
        free.set(true);
        tickAfter(Duration.ofSeconds(10));
        assertThat(announced.poll()).isNotNull();
        assertThat(script.read).hasValue(checks);
        tickAfter(Duration.ofSeconds(10));
        assertThat(announced).isEmpty();
    }

    @Test
    void muted_notifications_wait_while_checks_go_on_and_the_history_keeps_all() throws Exception {
        monitor.mute(Duration.ofMinutes(15));
        until(() -> monitor.situation().mutedUntil().isPresent());
        script.updates = List.of(problem("update-failed"));
        monitor.tick();
        assertThat(script.read).hasValue(1);
        tickAfter(Duration.ofMinutes(14));
        assertThat(announced).isEmpty();
        assertThat(monitor.situation().status()).isEqualTo(Status.PROBLEM);
        tickAfter(Duration.ofMinutes(1));
        assertThat(monitor.situation().mutedUntil()).isEmpty();
        assertThat(announced.poll()).isNotNull();
    }

    @Test
    void a_mute_can_be_ended_at_once_and_lasts_no_longer_because_the_clock_was_set_back() throws Exception {
        script.updates = List.of(problem("update-failed"));
        monitor.mute(Duration.ofHours(1));
        monitor.tick();
        clock.wall = clock.wall.minus(Duration.ofDays(365));
        monitor.tick();
        assertThat(monitor.situation().mutedUntil().orElseThrow())
                .isEqualTo(clock.now().plus(Duration.ofHours(1)));
        assertThat(announced).isEmpty();
        monitor.unmute();
        until(() -> !announced.isEmpty());
        assertThat(monitor.situation().mutedUntil()).isEmpty();
    }

    @Test
    void nothing_is_checked_or_announced_while_the_session_is_locked_and_one_check_catches_up() {
        monitor.announceOnlyWhile(() -> true);
        monitor.tick();
        monitor.personAway(true);
        script.updates = List.of(problem("update-failed"));
        for (int minute = 0; minute < 9 * 60; minute++) {
            tickAfter(Duration.ofMinutes(1));
            monitor.watchdogTick();
        }
        assertThat(script.read).hasValue(1);
        assertThat(announced).isEmpty();
        assertThat(monitor.situation().checkUp()).isPresent();
        monitor.personAway(false);
        tickAfter(Duration.ofSeconds(10));
        tickAfter(Duration.ofSeconds(10));
        assertThat(script.read).hasValue(2);
        assertThat(announced).hasSize(1);
    }

    @Test
    void a_check_while_the_session_is_locked_announces_nothing_until_it_is_unlocked() throws Exception {
        monitor.tick();
        monitor.personAway(true);
        script.updates = List.of(problem("update-failed"));
        monitor.checkNow();
        until(() -> script.read.get() == 2 && monitor.situation().activity() == Activity.IDLE);
        assertThat(announced).isEmpty();
        monitor.personAway(false);
        tickAfter(Duration.ofSeconds(10));
        assertThat(announced).hasSize(1);
    }

    @Test
    void an_announcer_that_throws_stops_neither_the_others_nor_the_next_check() {
        Monitor other = monitor();
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        other.addAnnouncer(change -> {
            throw new IllegalStateException("a balloon");
        });
        other.addAnnouncer(heard::add);
        script.updates = List.of(problem("update-failed"));
        other.tick();
        assertThat(heard).hasSize(1);
        other.close();
    }

    @Test
    void nothing_is_checked_or_announced_in_a_pause_and_news_is_announced_after_it() throws Exception {
        monitor.tick();
        monitor.pause(Duration.ofHours(8));
        until(() -> monitor.situation().pausedUntil().isPresent());
        script.updates = List.of(problem("update-failed"));
        tickAfter(Duration.ofHours(7));
        assertThat(script.read).hasValue(1);
        monitor.checkNow();
        until(() -> script.read.get() == 2 && monitor.situation().activity() == Activity.IDLE);
        assertThat(announced).isEmpty();
        tickAfter(Duration.ofHours(1));
        assertThat(monitor.situation().pausedUntil()).isEmpty();
        assertThat(announced.poll()).isNotNull();
    }

    @Test
    void a_pause_does_not_last_longer_because_the_clock_was_set_back() throws Exception {
        monitor.tick();
        monitor.pause(Duration.ofHours(1));
        until(() -> monitor.situation().pausedUntil().isPresent());
        clock.wall = clock.wall.minus(Duration.ofDays(365));
        monitor.tick();
        assertThat(monitor.situation().pausedUntil().orElseThrow())
                .isEqualTo(clock.now().plus(Duration.ofHours(1)));
        tickAfter(Duration.ofHours(1));
        assertThat(monitor.situation().pausedUntil()).isEmpty();
        assertThat(script.read).hasValue(2);
    }

    @Test
    void resuming_checks_at_once() throws Exception {
        monitor.pause(Duration.ofHours(1));
        monitor.resume();
        until(() -> script.read.get() == 1);
        assertThat(monitor.situation().pausedUntil()).isEmpty();
    }

    @Test
    void a_check_during_a_repair_is_dropped_and_one_follows_the_repair() throws Exception {
        monitor.tick();
        CompletableFuture<RunResult> repaired =
                monitor.repair(PLAN, RunListener.NONE).toCompletableFuture();
        until(() -> monitor.situation().activity() == Activity.REPAIRING);
        monitor.checkNow();
        tickAfter(Duration.ofHours(8));
        assertThat(script.read).hasValue(1);
        assertThat(monitor.situation().activity()).isEqualTo(Activity.REPAIRING);
        repairMayEnd.countDown();
        assertThat(repaired.get(60, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.FIXED);
        until(() -> script.read.get() == 2 && monitor.situation().activity() == Activity.IDLE);
    }

    @Test
    void a_check_that_runs_when_a_repair_begins_does_not_hide_the_repair() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        script.whileReading = () -> {
            reading.countDown();
            await(mayEnd);
        };
        monitor.checkNow();
        assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
        monitor.repair(PLAN, RunListener.NONE);
        until(() -> monitor.situation().activity() == Activity.REPAIRING);
        mayEnd.countDown();
        until(() -> monitor.situation().checkUp().isPresent());
        assertThat(monitor.situation().activity()).isEqualTo(Activity.REPAIRING);
        repairMayEnd.countDown();
        until(() -> monitor.situation().activity() == Activity.IDLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_end_of_a_run_is_announced_only_if_no_window_shows_it(boolean shown) throws Exception {
        List<String> followed = new CopyOnWriteArrayList<>();
        monitor.follow(new RunFollower() {
            @Override
            public boolean isShown() {
                return shown;
            }

            @Override
            public void running(int number, int count, Message fix) {
                followed.add(number + " of " + count);
            }

            @Override
            public void ended() {
                followed.add("ended");
            }
        });
        repairMayEnd.countDown();
        monitor.repair(PLAN, new RunListener() {}).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(followed).endsWith("ended");
        assertThat(announced.stream().flatMap(one -> one.decided().stream()))
                .extracting(LaterVerdict::verdict)
                .isEqualTo(shown ? List.of() : List.of(Verdict.FIXED));
    }

    @Test
    void a_repair_agreed_to_before_a_restart_continues_and_its_end_is_announced() throws Exception {
        script.updates = List.of(waiting(true));
        monitor.start();
        until(() -> monitor.situation().activity() == Activity.REPAIRING);
        repairMayEnd.countDown();
        Announcement end = announced.poll(10, TimeUnit.SECONDS);
        while (end != null && end.decided().isEmpty()) {
            end = announced.poll(10, TimeUnit.SECONDS);
        }
        assertThat(end).isNotNull();
        assertThat(end.decided()).extracting(LaterVerdict::verdict).containsExactly(Verdict.FIXED);
    }

    @Test
    void a_repair_not_agreed_to_before_a_restart_is_offered_by_a_notification() throws Exception {
        script.updates = List.of(waiting(false));
        monitor.start();
        Announcement asked = announced.poll(10, TimeUnit.SECONDS);
        assertThat(asked).isNotNull();
        assertThat(asked.findings()).extracting(Finding::id).containsExactly("repair-to-continue");
        assertThat(kinds(HistoryEntry.Kind.FIX)).isZero();
    }

    private static Finding waiting(boolean agreed) {
        return new Finding(
                "repair-to-continue",
                Subject.UPDATES,
                Severity.INFO,
                List.of("run-000001", agreed),
                List.of(),
                NOON,
                null,
                List.of());
    }

    @Test
    void history_and_plans_need_not_wait_for_a_repair() throws Exception {
        monitor.tick();
        monitor.repair(PLAN, RunListener.NONE);
        until(() -> monitor.situation().activity() == Activity.REPAIRING);
        assertThat(monitor.history(30).toCompletableFuture().get(60, TimeUnit.SECONDS))
                .isNotEmpty();
        assertThat(monitor.plan(List.of())
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS)
                        .fixes())
                .isEmpty();
    }

    @Test
    void a_listener_that_throws_stops_neither_a_repair_nor_the_checks() throws Exception {
        monitor.addListener(situation -> {
            throw new IllegalStateException("a window");
        });
        repairMayEnd.countDown();
        assertThat(monitor.repair(PLAN, RunListener.NONE)
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS)
                        .verdict())
                .isEqualTo(Verdict.FIXED);
        until(() -> monitor.situation().activity() == Activity.IDLE
                && monitor.situation().checkUp().isPresent());
    }

    @Test
    void a_check_that_ends_by_a_bug_shows_no_result_and_queries_no_server_at_every_tick() throws Exception {
        monitor.tick();
        script.whileReading = () -> {
            throw new IllegalStateException("ours");
        };
        monitor.checkNow();
        until(() -> script.read.get() == 2 && monitor.situation().activity() == Activity.IDLE);
        assertThat(monitor.situation().status()).isEqualTo(Status.UNKNOWN);
        for (int i = 0; i < 5; i++) {
            tickAfter(Duration.ofSeconds(10));
        }
        assertThat(script.read).hasValue(2);
        script.whileReading = () -> {};
        tickAfter(Duration.ofSeconds(10));
        assertThat(monitor.situation().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void while_no_server_answers_the_clock_is_measured_less_and_less() {
        script.clock = List.of(BLIND);
        for (int i = 0; i < 360; i++) {
            tickAfter(Duration.ofSeconds(10));
        }
        assertThat(script.measured.get()).isBetween(5, 7);
    }

    @Test
    void a_shorter_interval_counts_immediately() throws Exception {
        monitor.start();
        until(() -> script.read.get() == 1);
        settings.apply(Settings.DEFAULT.with(new Settings.Updates(Duration.ofMinutes(15), 30, 35)));
        CompletableFuture<Void> applied = new CompletableFuture<>();
        monitor.addListener(situation -> applied.complete(null));
        monitor.pause(Duration.ZERO);
        until(() -> {
            tickAfter(Duration.ofMinutes(1));
            return script.read.get() == 2;
        });
        assertThat(Duration.between(NOON, clock.now())).isLessThan(Duration.ofMinutes(60));
    }

    @Test
    void closing_waits_for_a_running_repair() throws Exception {
        CompletableFuture<RunResult> repaired =
                monitor.repair(PLAN, RunListener.NONE).toCompletableFuture();
        until(() -> monitor.situation().activity() == Activity.REPAIRING);
        Workers.thread("release", () -> {
                    Workers.sleep(Duration.ofMillis(50));
                    repairMayEnd.countDown();
                })
                .start();
        monitor.close();
        assertThat(repaired).isCompleted();
        assertThat(monitor.plan(List.of()).toCompletableFuture()).isCompletedExceptionally();
        monitor.checkNow();
        assertThat(script.read).hasValue(0);
    }

    @Test
    void an_undo_of_an_unknown_run_says_so() throws Exception {
        assertThat(monitor.undo("run-1")
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS)
                        .verdict())
                .isEqualTo("blocked");
    }

    @Test
    void listeners_receive_every_situation_in_order() throws Exception {
        List<Activity> heard = new CopyOnWriteArrayList<>();
        monitor.addListener(situation -> heard.add(situation.activity()));
        monitor.tick();
        repairMayEnd.countDown();
        monitor.repair(PLAN, RunListener.NONE).toCompletableFuture().get(60, TimeUnit.SECONDS);
        // the situation changes a moment before the listener hears of it
        until(() -> heard.size() >= 7);
        assertThat(heard)
                .containsExactly(
                        Activity.IDLE,
                        Activity.CHECKING,
                        Activity.IDLE,
                        Activity.REPAIRING,
                        Activity.IDLE,
                        Activity.CHECKING,
                        Activity.IDLE);
    }

    private long kinds(HistoryEntry.Kind kind) {
        return history.since(Instant.EPOCH).stream()
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    private void tickAfter(Duration time) {
        clock.pass(time);
        monitor.tick();
    }

    private CheckRunner checkRunner() {
        HealthChecker healthChecker =
                new HealthChecker(clock, script::measure, script::read, SampleChecks::devices, Map::of);
        return new CheckRunner(
                healthChecker, new HistoryRecorder(history, clock), history, clock, pc.timeZones(), ChangeSink.NONE);
    }

    private Monitor monitor() {
        Planner planner = new Planner(pc, List.of());
        Undoer undoer = new Undoer(pc, Journal.inMemory(), RunLock.inMemory());
        Monitor made = new Monitor(
                clock,
                checkRunner,
                planner,
                new RepairRunner(
                        (plan, listener) -> {
                            await(repairMayEnd);
                            FixResult fixed =
                                    new FixResult("retry-update", Verdict.FIXED, Message.of("verdict.detail.fixed"));
                            return new RunResult("run-1", plan, Verdict.FIXED, List.of(fixed));
                        },
                        undoer,
                        history,
                        clock,
                        ChangeSink.NONE),
                history,
                settings,
                Duration.ZERO,
                false);
        made.addAnnouncer(announced::add);
        return made;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not asked again once it held: what is waited for may pass at once. */
    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 12_000; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new AssertionError("what was waited for did not come within a minute");
    }
}
