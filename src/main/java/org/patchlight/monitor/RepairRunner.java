package org.patchlight.monitor;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.history.History;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repairs and undoes for the tray and the commands, and records both in the history. All methods block. */
public final class RepairRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RepairRunner.class);

    private final Repairs repairs;
    private final Undoer undoer;
    private final History history;
    private final PcClock clock;
    private final ChangeSink changes;

    /**
     * @param repairs runs plans
     * @param undoer undoes runs
     * @param history where repairs and undos are written
     * @param clock the clock of the PC
     * @param changes where repairs and undos are reported, too
     */
    public RepairRunner(Repairs repairs, Undoer undoer, History history, PcClock clock, ChangeSink changes) {
        this.repairs = repairs;
        this.undoer = undoer;
        this.history = history;
        this.clock = clock;
        this.changes = changes;
    }

    /** Runs a plan that the person consented to, and records how each fix ended. */
    public RunResult repair(Plan plan, RunListener listener) {
        changes.runBegins(plan);
        RunResult result = repairs.run(plan, listener);
        Instant now = clock.now();
        for (FixResult fix : result.results()) {
            history.append(HistoryEntries.fix(now, result.run(), fix));
        }
        changes.runEnded(result);
        return result;
    }

    /**
     * What an undo of a run would change.
     *
     * @param run the run; null for the last one
     * @throws IOException if the journal cannot be read
     */
    public Undoer.Proposal propose(@Nullable String run) throws IOException {
        return undoer.propose(run);
    }

    /** Undoes what a run changed, and records that. */
    public UndoResult undo(Undoer.Proposal proposal) {
        UndoResult result = undoer.undo(proposal);
        history.append(HistoryEntries.undo(clock.now(), result));
        changes.undone(result);
        return result;
    }

    /** Undoes a run, and reports it as windows show it. */
    UndoReport undo(String run) {
        try {
            Undoer.Proposal proposal = propose(run);
            UndoResult result = undo(proposal);
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

    /**
     * Keeps what an interrupted repair changed.
     *
     * @return false if that could not be noted
     */
    boolean leaveUnfinished() {
        return undoer.leaveUnfinished();
    }
}
