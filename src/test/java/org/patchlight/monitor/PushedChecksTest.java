package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlight.diagnosis.HealthChecker;
import org.patchlight.diagnosis.RelevantEvents;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.history.History;
import org.patchlight.monitor.SampleChecks.HandClock;
import org.patchlight.monitor.SampleChecks.Script;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.settings.Settings;
import org.patchlight.ui.ScriptedStore;
import org.patchlight.update.UpdateCheck;

/** A PC whose update agent fails between two checks, in scripted time. Regular checks are an hour apart. */
class PushedChecksTest {
    private static final Duration TICK = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock();
    private final Script script = new Script();
    private final AtomicInteger readings = new AtomicInteger();
    private final SimulatedPc pc = SimulatedPc.of("offline");
    private final History history = History.inMemory();
    private final CountDownLatch repairMayEnd = new CountDownLatch(1);
    private final List<Announcement> announced = new ArrayList<>();
    private final Monitor monitor = monitor();
    private final EventWatch events = new EventWatch(pc.eventLog(), RelevantEvents.all(), monitor::eventWritten);

    private Monitor monitor() {
        UpdateCheck updates = new UpdateCheck(pc, () -> 30, List::of);
        HealthChecker healthChecker = new HealthChecker(
                pc.clock(),
                script::measure,
                () -> {
                    readings.incrementAndGet();
                    return updates.check();
                },
                SampleChecks::devices,
                Map::of);
        Monitor made = new Monitor(
                clock,
                new CheckRunner(
                        healthChecker,
                        new HistoryRecorder(history, clock),
                        history,
                        clock,
                        pc.timeZones(),
                        ChangeSink.NONE),
                new Planner(pc, List.of()),
                new RepairRunner(
                        (plan, listener) -> {
                            await(repairMayEnd);
                            return new RunResult("run-1", plan, Verdict.FIXED, List.of());
                        },
                        new Undoer(pc, Journal.inMemory(), RunLock.inMemory()),
                        history,
                        clock,
                        ChangeSink.NONE),
                history,
                new ScriptedStore(Settings.DEFAULT),
                Duration.ZERO,
                false);
        made.addAnnouncer(announced::add);
        return made;
    }

    @BeforeEach
    void begin() {
        events.renew();
        monitor.tick();
        assertThat(monitor.situation().status()).isEqualTo(Status.HEALTHY);
        assertThat(readings).hasValue(1);
    }

    @AfterEach
    void end() {
        repairMayEnd.countDown();
        events.close();
        monitor.close();
        pc.close();
    }

    private void pass(Duration time) {
        for (long tick = 0; tick < time.dividedBy(TICK); tick++) {
            clock.pass(TICK);
            monitor.tick();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_failure_that_the_agent_writes_is_found_and_announced_within_a_minute() throws PcException {
        pass(Duration.ofMinutes(5));
        assertThat(readings).hasValue(1);
        pc.updateAgent().startSearch();
        pass(Duration.ofMinutes(1));
        assertThat(readings).hasValue(2);
        assertThat(announced).hasSize(1);
        assertThat(announced.get(0).findings()).extracting(Finding::id).contains("update-failed");
        assertThat(monitor.situation().status()).isNotEqualTo(Status.HEALTHY);
        assertThat(script.measured)
                .as("a failed update is no reason to measure the clock")
                .hasValue(1);
    }

    @Test
    void without_events_it_is_found_when_the_check_is_due() throws PcException {
        events.close();
        pass(Duration.ofMinutes(5));
        pc.updateAgent().startSearch();
        pass(Duration.ofMinutes(50));
        assertThat(announced).isEmpty();
        pass(Duration.ofMinutes(10));
        assertThat(announced).hasSize(1);
    }

    @Test
    void a_storm_of_ten_thousand_events_leads_to_few_checks() {
        EventSelection written = RelevantEvents.all().get(0);
        pass(Duration.ofMinutes(1));
        for (int minute = 0; minute < 50; minute++) {
            for (int i = 0; i < 200; i++) {
                monitor.eventWritten(written);
            }
            pass(Duration.ofMinutes(1));
        }
        assertThat(readings.get()).isBetween(2, 1 + CheckRequests.MOST_AN_HOUR);
        assertThat(announced).isEmpty();
    }

    @Test
    void a_step_of_the_clock_is_measured_at_once_whatever_else_was_pushed() {
        EventSelection written = RelevantEvents.all().get(0);
        for (int minute = 0; minute < 30; minute++) {
            monitor.eventWritten(written);
            pass(Duration.ofMinutes(1));
        }
        int before = script.measured.get();
        clock.wall = clock.wall.plusSeconds(90);
        pass(Duration.ofSeconds(20));
        assertThat(script.measured).hasValue(before + 1);
        pass(Duration.ofMinutes(5));
        assertThat(script.measured).hasValue(before + 1);
    }

    @Test
    void a_clock_that_two_programs_set_without_end_is_measured_a_few_times_an_hour() {
        for (int tick = 0; tick < 350; tick++) {
            clock.wall = clock.wall.plusSeconds(tick % 2 == 0 ? 1 : -1);
            pass(TICK);
        }
        assertThat(script.measured.get()).isBetween(3, 1 + CheckRequests.MOST_AN_HOUR);
    }

    @Test
    void sleeps_without_end_are_measured_a_few_times_an_hour() {
        for (int sleep = 0; sleep < 70; sleep++) {
            clock.pass(Duration.ofSeconds(40));
            monitor.tick();
            pass(TICK);
        }
        assertThat(script.measured.get()).isBetween(3, 1 + CheckRequests.MOST_AN_HOUR);
    }

    @Test
    void events_during_a_pause_are_checked_after_it() throws Exception {
        monitor.pause(Duration.ofMinutes(20));
        CountDownLatch paused = new CountDownLatch(1);
        monitor.addListener(situation -> situation.pausedUntil().ifPresent(until -> paused.countDown()));
        await(paused);
        pc.updateAgent().startSearch();
        pass(Duration.ofMinutes(19));
        assertThat(readings).hasValue(1);
        pass(Duration.ofMinutes(2));
        assertThat(readings).hasValue(2);
    }

    @Test
    void events_during_a_repair_are_left_to_the_check_after_it() throws Exception {
        CountDownLatch repairing = new CountDownLatch(1);
        CountDownLatch checked = new CountDownLatch(2);
        monitor.addListener(situation -> {
            if (situation.activity() == Activity.REPAIRING) {
                repairing.countDown();
            }
            if (situation.activity() == Activity.CHECKING || readings.get() == 2) {
                checked.countDown();
            }
        });
        var repaired = monitor.repair(new Plan(true, List.of(), List.of(), null), RunListener.NONE)
                .toCompletableFuture();
        await(repairing);
        monitor.eventWritten(RelevantEvents.all().get(0));
        pass(Duration.ofMinutes(5));
        assertThat(readings).hasValue(1);
        repairMayEnd.countDown();
        repaired.get(60, TimeUnit.SECONDS);
        await(checked);
        pass(Duration.ofMinutes(5));
        assertThat(readings).hasValue(2);
    }
}
