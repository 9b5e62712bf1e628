package org.patchlight.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.patchlight.clock.ClockMeasurement;
import org.patchlight.diagnosis.CheckUp;
import org.patchlight.diagnosis.Doctor;
import org.patchlight.health.CheckResult;
import org.patchlight.health.HealthReport;
import org.patchlight.history.History;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.TimeZones;
import org.patchlight.repair.FixResult;
import org.patchlight.repair.Plan;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.RunResult;
import org.patchlight.repair.UndoResult;
import org.patchlight.repair.Undoer;

/** Looks and acts, and writes down what it saw and did: the one door to the history for tray and commands alike. */
public final class Looker {
    private final Doctor doctor;
    private final Memories memories;
    private final History history;
    private final PcClock clock;
    private final Happenings happenings;
    private final OpenVerdicts open;
    private final Queue<LaterVerdict> decided = new ConcurrentLinkedQueue<>();

    public Looker(Doctor doctor, Memories memories, History history, PcClock clock, TimeZones zones) {
        this.doctor = doctor;
        this.memories = memories;
        this.history = history;
        this.clock = clock;
        this.happenings = new Happenings(history, clock, zones);
        this.open = new OpenVerdicts(history);
    }

    /** Where what happens between the looks is written down. */
    Happenings happenings() {
        return happenings;
    }

    /** Looks at everything afresh. */
    public CheckUp look() {
        return remembered(doctor.look(), true);
    }

    /** Looks at everything afresh and writes nothing down, for a plan that is only to be shown. */
    public CheckUp glance() {
        return doctor.look();
    }

    /** Looks at updates and devices, and keeps what is known of the clock. */
    CheckUp lookKeeping(CheckResult<ClockMeasurement> known) {
        return remembered(doctor.lookKeeping(known), false);
    }

    /** Measures the clock alone. */
    public CheckResult<ClockMeasurement> measure() {
        CheckResult<ClockMeasurement> measured = doctor.measure();
        history.append(Entries.measurement(clock.now(), measured));
        return measured;
    }

    /** Looks again after a fix; a shape that {@code repair} can ask for. */
    public HealthReport report() {
        return look().report();
    }

    /** Has a plan run, and writes down how each fix ended. */
    public RunResult repair(Repairs repairs, Plan plan, RunListener listener) {
        RunResult result = repairs.run(plan, listener);
        Instant now = clock.now();
        for (FixResult fix : result.results()) {
            history.append(Entries.fix(now, result.run(), fix));
        }
        return result;
    }

    /** Puts back what a run changed, and writes that down. */
    public UndoResult undo(Undoer undoer, Undoer.Proposal proposal) {
        UndoResult result = undoer.undo(proposal);
        history.append(Entries.undo(clock.now(), result));
        return result;
    }

    private CheckUp remembered(CheckUp look, boolean measured) {
        happenings.zoneSeen();
        memories.add(look, measured);
        decided.addAll(open.decide(look));
        return look;
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
