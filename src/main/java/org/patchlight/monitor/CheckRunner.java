package org.patchlight.monitor;

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
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.TimeZones;
import org.patchlight.repair.CheckAgain;

/** Checks a PC for the tray, the commands and repairs alike, and writes what is new into the history. */
public final class CheckRunner implements CheckAgain {
    private final HealthChecker healthChecker;
    private final HistoryRecorder historyRecorder;
    private final History history;
    private final PcClock clock;
    private final ClockEventRecorder clockEvents;
    private final OpenVerdicts open;
    private final ChangeSink changes;
    private final Queue<LaterVerdict> decided = new ConcurrentLinkedQueue<>();

    /**
     * @param healthChecker runs the checks
     * @param historyRecorder writes what a check adds to the history
     * @param history where measurements and later verdicts are written
     * @param clock the clock of the PC
     * @param zones the time zones of the PC
     * @param changes where each check is reported, too
     */
    public CheckRunner(
            HealthChecker healthChecker,
            HistoryRecorder historyRecorder,
            History history,
            PcClock clock,
            TimeZones zones,
            ChangeSink changes) {
        this.healthChecker = healthChecker;
        this.historyRecorder = historyRecorder;
        this.history = history;
        this.clock = clock;
        this.clockEvents = new ClockEventRecorder(history, clock, zones);
        this.open = new OpenVerdicts(history);
        this.changes = changes;
    }

    /** Writes what happens to the clock between the checks. */
    ClockEventRecorder clockEvents() {
        return clockEvents;
    }

    /** Checks everything. */
    public CheckReport check() {
        return record(healthChecker.check(), true);
    }

    /** Checks everything and writes nothing, for a plan that is only shown. */
    public CheckReport glance() {
        return healthChecker.check();
    }

    /** Checks updates and devices, and reuses the last result of the clock. */
    CheckReport checkAndKeep(CheckResult<ClockMeasurement> known) {
        return record(healthChecker.checkAndKeep(known), false);
    }

    /** Measures the clock alone. */
    public CheckResult<ClockMeasurement> measure() {
        CheckResult<ClockMeasurement> measured = healthChecker.measure();
        history.append(HistoryEntries.measurement(clock.now(), measured));
        return measured;
    }

    /** Checks everything before and after a fix: queries the update agent, so that its newest answer proves the fix. */
    @Override
    public HealthReport checkAgain() {
        askAgentAgain();
        return check().report();
    }

    /** Makes the next check query the update agent. Returns at once. */
    void askAgentAgain() {
        healthChecker.askAgentAgain();
    }

    private CheckReport record(CheckReport check, boolean measured) {
        clockEvents.zoneSeen();
        historyRecorder.add(check, measured);
        List<LaterVerdict> now = open.decide(check);
        decided.addAll(now);
        changes.checked(check);
        now.forEach(changes::decided);
        return check;
    }

    /** The verdicts left open that were decided by checks since the last call. */
    List<LaterVerdict> takeDecided() {
        List<LaterVerdict> taken = new ArrayList<>();
        for (LaterVerdict one = decided.poll(); one != null; one = decided.poll()) {
            taken.add(one);
        }
        return taken;
    }
}
