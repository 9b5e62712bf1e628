package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.FaultyPc;
import org.patchlight.FaultyPc.Kind;
import org.patchlight.TrayParts;
import org.patchlight.cli.CommandFailure;
import org.patchlight.diagnosis.RelevantEvents;
import org.patchlight.health.Status;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.Situation.NoResult;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;

/**
 * Whatever a port throws at whatever call, the tray's monitor goes on, and shows no state that it did not see. The short
 * form throws one kind at each call, the long form ({@code -Dpatchlight.faults=all}) each kind.
 */
class PortFaultsTrayTest {
    private static final boolean ALL = "all".equals(System.getProperty("patchlight.faults"));

    private final FaultyPc pc = new FaultyPc();
    private final AtomicInteger ends = new AtomicInteger();
    private int turn;

    @TempDir
    Path home;

    @Test
    void the_checks_go_on_and_nothing_unseen_is_healthy() throws Exception {
        try (TrayParts parts = parts("healthy", home)) {
            Monitor monitor = parts.monitor();
            monitor.addListener(situation -> count(situation));
            check(monitor);
            assertThat(monitor.situation().status()).isEqualTo(Status.HEALTHY);
            for (String call : pc.called()) {
                for (Kind kind : kinds(call)) {
                    pc.fail(call, kind);
                    check(monitor);
                    Situation seen = monitor.situation();
                    boolean error = kind != Kind.REFUSAL && kind != Kind.BUG;
                    if (pc.hasThrown() && error) {
                        assertThat(seen.status()).as(call + " " + kind).isNotEqualTo(Status.HEALTHY);
                    }
                    pc.heal();
                    check(monitor);
                    until(call + " " + kind, () -> monitor.situation().status() == Status.HEALTHY);
                }
            }
        }
    }

    @Test
    void a_repair_that_meets_an_error_ends_and_the_checks_go_on() throws Exception {
        try (TrayParts parts = parts("update-files-missing", home.resolve("whole"))) {
            repair(parts.monitor());
        }
        List<String> calls = List.copyOf(pc.called());
        for (String call : calls) {
            for (Kind kind : kinds(call)) {
                try (TrayParts parts = parts("update-files-missing", home.resolve(call + kind))) {
                    Monitor monitor = parts.monitor();
                    Plan plan = monitor.plan(List.of()).toCompletableFuture().get(60, TimeUnit.SECONDS);
                    pc.fail(call, kind);
                    ended(monitor.repair(plan, RunListener.NONE));
                    pc.heal();
                    until(call + " " + kind, () -> monitor.situation().activity() == Activity.IDLE);
                    monitor.checkNow();
                    until(call + " " + kind, () -> monitor.situation().checkUp().isPresent());
                }
            }
        }
    }

    @Test
    void the_event_watch_subscribes_again_after_any_error() throws Exception {
        try (TrayParts parts = parts("healthy", home);
                EventWatch watch = new EventWatch(parts.bench().pc().eventLog(), RelevantEvents.all(), written -> {})) {
            for (Kind kind : Kind.values()) {
                pc.fail("eventLog.subscribe", kind);
                watch.renew();
                assertThat(pc.hasThrown()).isTrue();
                pc.heal();
            }
            watch.renew();
            parts.monitor().checkNow();
            until("a check", () -> parts.monitor().situation().checkUp().isPresent());
        }
    }

    @Test
    void a_failed_check_is_shown_as_such_and_one_that_hangs_as_overdue() throws Exception {
        try (TrayParts parts = parts("healthy", home)) {
            Monitor monitor = parts.monitor();
            monitor.start();
            until("the first check", () -> monitor.situation().status() == Status.HEALTHY);
            for (int ticks = 0; ticks <= 2 * 60 * 2; ticks++) {
                monitor.watchdogTick();
            }
            assertThat(monitor.situation().status()).isEqualTo(Status.UNKNOWN);
            assertThat(monitor.situation().noResult()).isEqualTo(NoResult.OVERDUE);
            monitor.checkNow();
            until("a check", () -> monitor.situation().status() == Status.HEALTHY);
            pc.fail("services.find", Kind.NO_STACK);
            monitor.checkNow();
            until(
                    "a failed check",
                    () -> monitor.situation().noResult() == NoResult.FAILED
                            && monitor.situation().checkUp().isEmpty());
        }
    }

    private TrayParts parts(String scenario, Path at) throws CommandFailure {
        return TrayParts.around(pc::around, scenario, at);
    }

    private static void repair(Monitor monitor) throws Exception {
        Plan plan = monitor.plan(List.of()).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(plan.fixes()).isNotEmpty();
        monitor.repair(plan, RunListener.NONE).toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static void ended(CompletionStage<?> work) throws Exception {
        try {
            work.toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            assertThat(failed.getCause()).isNotNull();
        }
    }

    private List<Kind> kinds(String call) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        if (!pc.mayRefuse(call)) {
            kinds.remove(Kind.REFUSAL);
        }
        return ALL ? kinds : List.of(kinds.get(turn++ % kinds.size()));
    }

    private void count(Situation situation) {
        if (situation.activity() == Activity.IDLE) {
            ends.incrementAndGet();
        }
    }

    /** Lets a tick and a check pass. */
    private void check(Monitor monitor) throws InterruptedException {
        monitor.tick();
        int before = ends.get();
        monitor.checkNow();
        until("the end of a check", () -> ends.get() > before);
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 6_000; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            assertThat(Workers.sleep(Duration.ofMillis(5))).isTrue();
        }
        throw new AssertionError("did not come within 30 s: " + what);
    }
}
