package org.patchlight.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.diagnosis.HealthChecker;
import org.patchlight.health.CheckResult;
import org.patchlight.health.HealthReport;
import org.patchlight.history.History;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.TimeZones;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** Looks and acts, and writes down what it saw and did: the one door to the history for tray and commands alike. */
public final class CheckRunner {
    private final HealthChecker healthChecker;
    private final HistoryRecorder historyRecorder;
    private final History history;
    private final PcClock clock;
    private final ClockEventRecorder clockEvents;
    private final OpenVerdicts open;
    private final Queue<LaterVerdict> decided = new ConcurrentLinkedQueue<>();

    public CheckRunner(
            HealthChecker healthChecker,
            HistoryRecorder historyRecorder,
            History history,
            PcClock clock,
            TimeZones zones) {
        this.healthChecker = healthChecker;
        this.historyRecorder = historyRecorder;
        this.history = history;
        this.clock = clock;
        this.clockEvents = new ClockEventRecorder(history, clock, zones);
        this.open = new OpenVerdicts(history);
    }

    /** Where what happens between the looks is written down. */
    ClockEventRecorder clockEvents() {
        return clockEvents;
    }

    /** Looks at everything afresh. */
    public CheckReport check() {
        return remembered(healthChecker.check(), true);
    }

    /** Looks at everything afresh and writes nothing down, for a plan that is only to be shown. */
    public CheckReport glance() {
        return healthChecker.check();
    }

    /** Looks at updates and devices, and keeps what is known of the clock. */
    CheckReport checkAndKeep(CheckResult<ClockMeasurement> known) {
        return remembered(healthChecker.checkAndKeep(known), false);
    }

    /** Measures the clock alone. */
    public CheckResult<ClockMeasurement> measure() {
        CheckResult<ClockMeasurement> measured = healthChecker.measure();
        history.append(HistoryEntries.measurement(clock.now(), measured));
        return measured;
    }

    /** Looks again after a fix; a shape that {@code repair} can ask for. */
    public HealthReport report() {
        return check().report();
    }

    /** Has a plan run, and writes down how each fix ended. */
    public RunResult repair(Repairs repairs, Plan plan, RunListener listener) {
        RunResult result = repairs.run(plan, listener);
        Instant now = clock.now();
        for (FixResult fix : result.results()) {
            history.append(HistoryEntries.fix(now, result.run(), fix));
        }
        return result;
    }

    /** Puts back what a run changed, and writes that down. */
    public UndoResult undo(Undoer undoer, Undoer.Proposal proposal) {
        UndoResult result = undoer.undo(proposal);
        history.append(HistoryEntries.undo(clock.now(), result));
        return result;
    }

    private CheckReport remembered(CheckReport check, boolean measured) {
        clockEvents.zoneSeen();
        historyRecorder.add(check, measured);
        decided.addAll(open.decide(check));
        return check;
    }

    /** What looks since the last call made of verdicts that had been left open. */
    List<LaterVerdict> takeDecided() {
        List<LaterVerdict> taken = new ArrayList<>();
        for (LaterVerdict one = decided.poll(); one != null; one = decided.poll()) {
            taken.add(one);
        }
        return taken;
    }
}
